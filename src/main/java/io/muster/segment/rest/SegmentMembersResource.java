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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who belongs to a segment: by page, or as one stream. */
@Path("/api/v1/segments/{id}/members")
@RunOnVirtualThread
@Tag(name = "Segments")
class SegmentMembersResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String TOTAL = "X-Total-Count";
    private static final String AS_OF = "X-As-Of";
    /** Where a caller likes several as much, the first. */
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(NDJSON), MediaType.valueOf(CSV))
            .build();

    private final ReadSegment segments;
    private final WalkMembers walking;
    private final StreamMembers streaming;

    SegmentMembersResource(ReadSegment segments, WalkMembers walking, StreamMembers streaming) {
        this.segments = segments;
        this.walking = walking;
        this.streaming = streaming;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, NDJSON, CSV})
    @Operation(
            operationId = "listSegmentMembers",
            summary = "Who belongs to the segment",
            description =
                    "As JSON by page: all pages of one walk are of the point in time at which it began, and one that"
                            + " cannot go on from it is answered with 410. As NDJSON or CSV the whole list as one stream, which"
                            + " takes neither `limit` nor `pageToken`; a body that breaks off is never the whole list.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the whole list",
            headers = {
                @Header(
                        name = TOTAL,
                        description = "Of a stream: how many members it has",
                        schema = @Schema(implementation = Long.class)),
                @Header(
                        name = AS_OF,
                        description = "Of a stream: every change acknowledged before this instant is in it",
                        schema = @Schema(implementation = Instant.class))
            },
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MembersPage.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = MembersPage.Member.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response members(
            @PathParam("id") String id,
            @BeanParam PageQuery query,
            @Context Request request,
            @Context HttpServerResponse response) {
        @Nullable Variant accepted = request.selectVariant(FORMS);
        String type = accepted == null
                ? MediaType.APPLICATION_JSON
                : accepted.getMediaType().toString();
        return switch (type) {
            case NDJSON -> stream(id, query, NDJSON, IdLines.NDJSON, response);
            case CSV -> stream(id, query, CSV + ";charset=UTF-8", IdLines.CSV, response);
            default -> Response.ok(page(id, query), MediaType.APPLICATION_JSON).build();
        };
    }

    private MembersPage page(String id, PageQuery query) {
        String list = "members of segment " + id;
        int limit = query.limit();
        @Nullable String after = query.after(list);
        Segment segment = segments.current(id);
        return MembersPage.of(
                after == null
                        ? walking.begin(list, segments.resolve(segment.current()), limit)
                        : walking.goOn(list, after, limit));
    }

    private Response stream(String id, PageQuery query, String type, IdLines format, HttpServerResponse response) {
        if (query.limitText() != null || query.pageToken() != null) {
            throw new Invalid(new Problem(
                    "", "WHOLE_LIST", "A stream is the whole list; limit and pageToken go with application/json"));
        }
        Segment segment = segments.current(id);
        MemberStream members = streaming.open(segments.resolve(segment.current()));
        return Response.ok(new StreamedMembers(members, format, response), type)
                .header(TOTAL, members.total())
                .header(AS_OF, members.asOf())
                .build();
    }
}
