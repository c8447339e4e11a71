package io.muster.lookalike.rest;

import io.muster.job.RepeatKey;
import io.muster.lookalike.DeleteLookalike;
import io.muster.lookalike.Lookalike;
import io.muster.lookalike.ReadLookalike;
import io.muster.lookalike.RefreshLookalike;
import io.muster.lookalike.RequestLookalike;
import io.muster.shared.Page;
import io.muster.web.JsonBody;
import io.muster.web.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People like those of a seed. */
@Path("/api/v1/lookalikes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Lookalikes", description = "People like those of a seed, ranked, with the quality of the ranking")
class LookalikeResource {
    /** Until there are users: everybody's keys are one caller's. */
    private static final String CALLER = "";

    private final RequestLookalike requesting;
    private final ReadLookalike reading;
    private final RefreshLookalike refreshing;
    private final DeleteLookalike deleting;
    private final int mostBytes;

    LookalikeResource(
            RequestLookalike requesting,
            ReadLookalike reading,
            RefreshLookalike refreshing,
            DeleteLookalike deleting,
            @ConfigProperty(name = "muster.lookalike.max-bytes") int mostBytes) {
        this.requesting = requesting;
        this.reading = reading;
        this.refreshing = refreshing;
        this.deleting = deleting;
        this.mostBytes = mostBytes;
    }

    /** The body is read here and not as JSON of any request: so many ids may be longer than any other body. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findLookalikes",
            summary = "Queues a search for people like those of a seed",
            description =
                    "What is wrong with the request is told at once. Searches follow one another; this one's job has the id of"
                            + " the lookalike. Once it has succeeded, filters may name it as `list: {id}`.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = LookalikeAnswer.class)))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LookalikeQuestion.class)))
    public Response request(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Makes a repeat within a day answer with the same lookalike")
                    @Nullable
                    String repeatKey,
            InputStream body,
            UriInfo uri) {
        return accepted(
                requesting.request(JsonBody.read(body, mostBytes), RepeatKey.of(CALLER, uri.getPath(), repeatKey)),
                uri);
    }

    @GET
    @Operation(operationId = "listLookalikes", summary = "The newest lookalikes first")
    public Page<ListedLookalike> list(@BeanParam PageQuery page) {
        return page.of(reading.newest().map(ListedLookalike::of), "lookalikes", ListedLookalike::id);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getLookalike",
            summary = "A lookalike as it stands now",
            description =
                    "Once people were found: how many, how well the ranking finds members of the seed who were held"
                            + " out, why somebody is thought to be like the seed, and what a larger or smaller reach would mean.")
    public LookalikeAnswer get(@PathParam("id") String id) {
        return LookalikeAnswer.of(reading.find(id));
    }

    @POST
    @Path("{id}/refresh")
    @Operation(
            operationId = "refreshLookalike",
            summary = "Queues the same search again",
            description =
                    "Until it has succeeded, and where it fails, the people found before stay. Then the new ones take"
                            + " their place at once, also in every segment whose filter names the lookalike.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = LookalikeAnswer.class)))
    public Response refresh(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Makes a repeat within a day queue nothing")
                    @Nullable
                    String repeatKey,
            UriInfo uri) {
        return accepted(refreshing.refresh(id, RepeatKey.of(CALLER, uri.getPath(), repeatKey)), uri);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteLookalike",
            summary = "Deletes a lookalike that no segment's filter names, and ends its search")
    @APIResponse(responseCode = "204")
    public void delete(@PathParam("id") String id) {
        deleting.delete(id);
    }

    private Response accepted(Lookalike lookalike, UriInfo uri) {
        return Response.accepted(LookalikeAnswer.of(reading.standing(lookalike)))
                .location(uri.getBaseUriBuilder()
                        .path("api/v1/lookalikes")
                        .path(lookalike.id())
                        .build())
                .build();
    }
}
