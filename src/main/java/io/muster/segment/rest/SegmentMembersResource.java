package io.muster.segment.rest;

import io.muster.audience.MemberStream;
import io.muster.audience.StreamMembers;
import io.muster.audience.WalkMembers;
import io.muster.segment.ReadSegment;
import io.muster.segment.Segment;
import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import io.muster.web.IdLines;
import io.muster.web.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who belongs to a segment: by page, or as one stream. */
@Path("/api/v1/segments/{id}/members")
@RunOnVirtualThread
@Tag(name = "Segments")
class SegmentMembersResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String UTF_8 = ";charset=UTF-8";
    private static final String STREAMED = "The whole list, of one point in time; `X-Total-Count` says how many members"
            + " it has and `X-As-Of` of when it is. A body that breaks off is never the whole list.";

    private final ReadSegment segments;
    private final WalkMembers walking;
    private final StreamMembers streaming;

    SegmentMembersResource(ReadSegment segments, WalkMembers walking, StreamMembers streaming) {
        this.segments = segments;
        this.walking = walking;
        this.streaming = streaming;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listSegmentMembers",
            summary = "Who belongs to the segment",
            description = "By page, or with `Accept: application/x-ndjson` or `text/csv` the whole list as a stream."
                    + " All pages of one walk are of the point in time at which it began; one that cannot go on from it"
                    + " is answered with 410.")
    public MembersPage page(@PathParam("id") String id, @BeanParam PageQuery query) {
        String list = "members of segment " + id;
        int limit = query.limit();
        @Nullable String after = query.after(list);
        Segment segment = segments.current(id);
        return MembersPage.of(
                after == null
                        ? walking.begin(list, segments.resolve(segment.current()), limit)
                        : walking.goOn(list, after, limit));
    }

    @GET
    @Produces(NDJSON)
    @Operation(operationId = "streamSegmentMembers", summary = "Who belongs to the segment", description = STREAMED)
    public Response lines(
            @PathParam("id") String id, @BeanParam PageQuery query, @Context HttpServerResponse response) {
        return stream(id, query, NDJSON, IdLines.NDJSON, response);
    }

    @GET
    @Produces(CSV)
    @Operation(
            operationId = "streamSegmentMembersAsCsv",
            summary = "Who belongs to the segment",
            description = STREAMED)
    public Response csv(@PathParam("id") String id, @BeanParam PageQuery query, @Context HttpServerResponse response) {
        return stream(id, query, CSV + UTF_8, IdLines.CSV, response);
    }

    private Response stream(String id, PageQuery query, String type, IdLines format, HttpServerResponse response) {
        if (query.limitText() != null || query.pageToken() != null) {
            throw new Invalid(new Problem(
                    "", "WHOLE_LIST", "A stream is the whole list; limit and pageToken go with application/json"));
        }
        Segment segment = segments.current(id);
        MemberStream members = streaming.open(segments.resolve(segment.current()));
        return Response.ok(new StreamedMembers(members, format, response), type)
                .header("X-Total-Count", members.total())
                .header("X-As-Of", members.asOf())
                .build();
    }
}
