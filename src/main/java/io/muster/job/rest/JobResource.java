package io.muster.job.rest;

import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.job.Jobs;
import io.muster.shared.NotFound;
import io.muster.shared.Page;
import io.muster.web.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Long work: progress, cancel, retry. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs", description = "Long work: progress, cancel, retry")
class JobResource {
    private final Jobs jobs;

    JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Operation(operationId = "listJobs", summary = "The newest jobs first")
    public Page<JobAnswer> list(@BeanParam PageQuery page) {
        return page.of((after, most) -> jobs.newest(after, most).map(JobAnswer::of), "jobs", JobAnswer::id);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getJob", summary = "A job as it stands now")
    public JobAnswer get(@PathParam("id") String id) {
        return jobs.find(id).map(JobAnswer::of).orElseThrow(() -> new NotFound("there is no such job"));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "cancelJob",
            summary = "Asks a job to stop: a queued one at once, a running one at its next step")
    @APIResponse(
            responseCode = "200",
            description = "It has ended",
            content = @Content(schema = @Schema(implementation = JobAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "It will stop",
            content = @Content(schema = @Schema(implementation = JobAnswer.class)))
    public Response cancel(@PathParam("id") String id) {
        Job job = jobs.cancel(id);
        return Response.status(job.state() == JobState.RUNNING ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(JobAnswer.of(job))
                .build();
    }

    @POST
    @Path("{id}/retry")
    @Operation(operationId = "retryJob", summary = "Queues a failed or cancelled job again")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobAnswer.class)))
    public Response retry(@PathParam("id") String id, UriInfo uri) {
        Job job = jobs.retry(id);
        return Response.accepted(JobAnswer.of(job))
                .location(uri.getBaseUriBuilder().path("api/v1/jobs").path(id).build())
                .build();
    }
}
