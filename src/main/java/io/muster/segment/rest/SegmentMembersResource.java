package io.muster.segment.rest;

import io.muster.audience.MemberStream;
import io.muster.audience.StreamMembers;
import io.muster.audience.WalkMembers;
import io.muster.segment.ReadSegment;
import io.muster.segment.Segment;
import io.muster.web.PageQuery;
import io.muster.web.WholeList;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
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
    private final ReadSegment segments;
    private final WalkMembers walking;
    private final StreamMembers streaming;

    SegmentMembersResource(ReadSegment segments, WalkMembers walking, StreamMembers streaming) {
        this.segments = segments;
        this.walking = walking;
        this.streaming = streaming;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, WholeList.NDJSON, WholeList.CSV})
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
                        name = WholeList.TOTAL,
                        description = "Of a stream: how many members it has",
                        schema = @Schema(implementation = Long.class)),
                @Header(
                        name = WholeList.AS_OF,
                        description = "Of a stream: every change acknowledged before this instant is in it",
                        schema = @Schema(implementation = Instant.class))
            },
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MembersPage.class)),
                @Content(mediaType = WholeList.NDJSON, schema = @Schema(implementation = MembersPage.Member.class)),
                @Content(mediaType = WholeList.CSV, schema = @Schema(implementation = String.class))
            })
    public Response members(
            @PathParam("id") String id,
            @BeanParam PageQuery query,
            @Context HttpHeaders request,
            @Context HttpServerResponse response) {
        return WholeList.asked(request, query)
                .map(form -> stream(id, form, response))
                .orElseGet(() ->
                        Response.ok(page(id, query), MediaType.APPLICATION_JSON).build());
    }

    /**
     * What the answer to a GET would be like. By itself the framework would have {@link #members} open the list, and then
     * nobody read it: what holds it would be held until the server ends.
     */
    @HEAD
    @Produces({MediaType.APPLICATION_JSON, WholeList.NDJSON, WholeList.CSV})
    @Operation(hidden = true)
    public Response likeness(@PathParam("id") String id, @BeanParam PageQuery query, @Context HttpHeaders request) {
        Optional<WholeList> form = WholeList.asked(request, query);
        boolean begins = true;
        if (form.isEmpty()) {
            query.limit();
            begins = query.after(list(id)) == null;
        }
        if (begins) {
            segments.resolve(segments.current(id).current());
        }
        return Response.ok()
                .type(form.map(WholeList::type).orElse(MediaType.APPLICATION_JSON))
                .build();
    }

    private static String list(String id) {
        return "members of segment " + id;
    }

    private MembersPage page(String id, PageQuery query) {
        String list = list(id);
        int limit = query.limit();
        @Nullable String after = query.after(list);
        if (after != null) {
            // At the point in time of its beginning, whatever has become of the segment.
            return MembersPage.of(walking.goOn(list, after, limit));
        }
        Segment segment = segments.current(id);
        return MembersPage.of(walking.begin(list, segments.resolve(segment.current()), limit));
    }

    private Response stream(String id, WholeList form, HttpServerResponse response) {
        Segment segment = segments.current(id);
        MemberStream members = streaming.open(segments.resolve(segment.current()));
        return form.answer(new StreamedMembers(members, form.lines(), response), members.total(), members.asOf());
    }
}
