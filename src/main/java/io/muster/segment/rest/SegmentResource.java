package io.muster.segment.rest;

import io.muster.job.RepeatKey;
import io.muster.segment.CountSegment;
import io.muster.segment.CreateSegment;
import io.muster.segment.DeleteSegment;
import io.muster.segment.ReadSegment;
import io.muster.segment.ReviseSegment;
import io.muster.segment.Segment;
import io.muster.segment.SegmentSize;
import io.muster.segment.SegmentSizes;
import io.muster.segment.SegmentStore;
import io.muster.segment.SegmentSummary;
import io.muster.segment.SegmentUse;
import io.muster.shared.Json;
import io.muster.shared.Page;
import io.muster.web.PageQuery;
import io.muster.web.VersionTag;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Saved audiences. */
@Path("/api/v1/segments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Segments", description = "Saved audiences with all their versions")
class SegmentResource {
    /** Until there are users: everybody's keys are one caller's. */
    private static final String CALLER = "";

    private final SegmentStore store;
    private final ReadSegment reading;
    private final CreateSegment creating;
    private final ReviseSegment revising;
    private final DeleteSegment deleting;
    private final CountSegment counting;
    private final SegmentSizes sizes;

    SegmentResource(
            SegmentStore store,
            ReadSegment reading,
            CreateSegment creating,
            ReviseSegment revising,
            DeleteSegment deleting,
            CountSegment counting,
            SegmentSizes sizes) {
        this.store = store;
        this.reading = reading;
        this.creating = creating;
        this.revising = revising;
        this.deleting = deleting;
        this.counting = counting;
        this.sizes = sizes;
    }

    @GET
    @Operation(operationId = "findSegments", summary = "Finds segments, in the order of their names")
    public Page<SegmentSummary> list(@BeanParam SegmentQuery search, @BeanParam PageQuery page) {
        return search.in(store, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSegment", summary = "Saves an audience as version 1 of a new segment")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SegmentAnswer.class)))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SegmentQuestion.class)))
    public Response create(
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "Makes a repeat within a day answer with the same segment")
                    @Nullable
                    String repeatKey,
            Json body,
            UriInfo uri) {
        Segment segment = creating.create(body, RepeatKey.of(CALLER, uri.getPath(), repeatKey));
        return answer(
                Response.created(uri.getAbsolutePathBuilder().path(segment.id()).build()), segment);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSegment", summary = "A segment as it stands; the ETag is its version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SegmentAnswer.class)))
    public Response get(@PathParam("id") String id) {
        return answer(Response.ok(), reading.current(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseSegment",
            summary = "Makes the next version of a segment; where nothing differs, none is made")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SegmentAnswer.class)))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SegmentQuestion.class)))
    public Response revise(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag of the version seen") @Nullable
                    String ifMatch,
            Json body) {
        return answer(Response.ok(), revising.revise(id, body, VersionTag.expected(ifMatch)));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteSegment",
            summary = "Deletes a segment with all its versions, unless another segment refers to it")
    @APIResponse(responseCode = "204")
    public Response delete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag of the version seen") @Nullable
                    String ifMatch) {
        deleting.delete(id, VersionTag.expected(ifMatch));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/count")
    @Operation(operationId = "countSegment", summary = "How many belong to the segment now, exactly")
    public SegmentCount count(@PathParam("id") String id) {
        return SegmentCount.of(counting.count(id));
    }

    @GET
    @Path("{id}/sizes")
    @Operation(
            operationId = "listSegmentSizes",
            summary = "How many belonged to the segment day by day, the newest first",
            description = "Counted once a day, and once more for each new version of that day; the last one stays."
                    + " A day on which its filter was not right any more is left out.")
    public Page<SegmentSize> sizes(@PathParam("id") String id, @BeanParam PageQuery page) {
        reading.current(id);
        return page.of(sizes.of(id), "sizes of " + id, size -> size.day().toString());
    }

    @GET
    @Path("{id}/usages")
    @Operation(
            operationId = "listSegmentUsages",
            summary = "The segments that refer to this one",
            description = "By their current versions, or by older ones that a segment pins")
    public Page<SegmentUse> usages(@PathParam("id") String id, @BeanParam PageQuery page) {
        reading.current(id);
        return page.of(
                store.usesOf(id), "usages of " + id, use -> use.segment() + " " + use.version() + " " + use.pinned());
    }

    private Response answer(ResponseBuilder answer, Segment segment) {
        SegmentAnswer body = SegmentAnswer.of(segment.current(), reading.read(segment.current()));
        return answer.tag(VersionTag.of(segment.current().number()))
                .entity(body)
                .build();
    }
}
