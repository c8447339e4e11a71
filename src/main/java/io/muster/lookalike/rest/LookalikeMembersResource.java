package io.muster.lookalike.rest;

import io.muster.lookalike.ReadMembers;
import io.muster.web.PageQuery;
import io.muster.web.WholeList;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was found: by page, or as one stream. */
@Path("/api/v1/lookalikes/{id}/members")
@RunOnVirtualThread
@Tag(name = "Lookalikes")
class LookalikeMembersResource {
    private final ReadMembers reading;

    LookalikeMembersResource(ReadMembers reading) {
        this.reading = reading;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, WholeList.NDJSON, WholeList.CSV})
    @Operation(
            operationId = "listLookalikeMembers",
            summary = "Who was found, the best first",
            description =
                    "As JSON by page: all pages of one walk are of one search, also when the lookalike is refreshed meanwhile;"
                            + " where it is refreshed twice, the walk is answered with 410. As NDJSON or CSV the whole list as one"
                            + " stream, which takes neither `limit` nor `pageToken`; a body that breaks off is never the whole list.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the whole list",
            headers = {
                @Header(
                        name = WholeList.TOTAL,
                        description = "Of a stream: how many people it has",
                        schema = @Schema(implementation = Long.class)),
                @Header(
                        name = WholeList.AS_OF,
                        description = "Of a stream: every change acknowledged before this instant was seen",
                        schema = @Schema(implementation = Instant.class))
            },
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RankedPage.class)),
                @Content(mediaType = WholeList.NDJSON, schema = @Schema(implementation = RankedPage.Member.class)),
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

    private RankedPage page(String id, PageQuery query) {
        String list = "members of lookalike " + id;
        int limit = query.limit();
        return RankedPage.of(reading.page(id, list, query.after(list), limit));
    }

    private Response stream(String id, WholeList form, HttpServerResponse response) {
        ReadMembers.Stream people = reading.stream(id);
        // Read before the answer begins, so that an engine that is away can still be told of.
        StreamedPeople streamed = new StreamedPeople(people, people.next(), form.lines(), response);
        return form.answer(streamed, people.total(), people.asOf());
    }
}
