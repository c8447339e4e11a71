package io.muster.load.rest;

import io.muster.job.Job;
import io.muster.job.Jobs;
import io.muster.job.RepeatKey;
import io.muster.load.BodyCutOff;
import io.muster.load.LoadRequest;
import io.muster.load.Refusal;
import io.muster.load.Refusals;
import io.muster.load.StartLoad;
import io.muster.shared.NotFound;
import io.muster.shared.Page;
import io.muster.shared.PageToken;
import io.muster.web.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Loads: bringing customers in. */
@Path("/api/v1/loads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Loads", description = "Bringing customers in, and what was refused")
class LoadResource {
    /** Until there are users: everybody's keys are one caller's. */
    private static final String CALLER = "";

    private final StartLoad startLoad;
    private final Refusals refusals;
    private final Jobs jobs;

    LoadResource(StartLoad startLoad, Refusals refusals, Jobs jobs) {
        this.startLoad = startLoad;
        this.refusals = refusals;
        this.jobs = jobs;
    }

    /** The body may be of any media type: what a file holds, its loader knows, and its first bytes tell gzip. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "startLoad",
            summary = "Starts a load with the file as the body, plain or gzip",
            description = "Options of the loader are further parameters. Loads of one loader follow one another.")
    @Parameter(
            name = "loader",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "full (the default): the file is the whole truth for the loader's sources; merge: news of the"
                    + " customers in it",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"full", "merge"}))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = LoadAnswer.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response start(UriInfo uri, @HeaderParam("Idempotency-Key") @Nullable String repeatKey, InputStream body) {
        LoadQuery query = LoadQuery.of(uri.getQueryParameters());
        Optional<RepeatKey> key = RepeatKey.of(CALLER, uri.getPath() + "?" + query, repeatKey);
        Job job;
        try {
            job = startLoad.run(query.loader(), query.mode(), query.options(), key, body);
        } catch (BodyCutOff e) {
            throw new BadRequestException(e);
        }
        return Response.accepted(LoadAnswer.of(job))
                .location(uri.getBaseUriBuilder()
                        .path("api/v1/loads")
                        .path(job.id())
                        .build())
                .build();
    }

    @GET
    @Operation(operationId = "listLoads", summary = "The newest loads first")
    public Page<LoadAnswer> list(@BeanParam PageQuery page) {
        return page.of(
                (after, most) -> jobs.newestOf(LoadRequest.KIND, after, most).map(LoadAnswer::of),
                "loads",
                LoadAnswer::id);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getLoad", summary = "A load as it stands now")
    public LoadAnswer get(@PathParam("id") String id) {
        return LoadAnswer.of(load(id));
    }

    @GET
    @Path("{id}/rejects")
    @Operation(operationId = "listRejects", summary = "What a load refused, by line")
    public Page<Refusal> rejects(@PathParam("id") String id, @BeanParam PageQuery page) {
        String list = "rejects of " + id;
        int limit = page.limit();
        String after = page.after(list);
        long from = after == null ? 0 : Long.parseLong(after);
        Refusals.Some some = refusals.of(LoadRequest.of(load(id)), from, limit);
        long next = from + some.items().size();
        return new Page<>(
                some.items(),
                next < some.total().count() ? new PageToken(list, Long.toString(next)).encode() : null,
                some.total());
    }

    private Job load(String id) {
        return jobs.find(id).filter(LoadResource::isLoad).orElseThrow(() -> new NotFound("there is no such load"));
    }

    private static boolean isLoad(Job job) {
        return job.kind().equals(LoadRequest.KIND);
    }
}
