package io.muster.segment.rest;

import io.muster.segment.ReadSegment;
import io.muster.segment.ReviseSegment;
import io.muster.segment.Segment;
import io.muster.segment.SegmentStore;
import io.muster.segment.SegmentSummary;
import io.muster.segment.SegmentVersion;
import io.muster.shared.ExpectedVersion;
import io.muster.shared.NotFound;
import io.muster.shared.Page;
import io.muster.web.PageQuery;
import io.muster.web.VersionTag;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of a segment over time. */
@Path("/api/v1/segments/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Segments")
class SegmentHistoryResource {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final SegmentStore store;
    private final ReadSegment reading;
    private final ReviseSegment revising;

    SegmentHistoryResource(SegmentStore store, ReadSegment reading, ReviseSegment revising) {
        this.store = store;
        this.reading = reading;
        this.revising = revising;
    }

    @GET
    @Operation(operationId = "listSegmentVersions", summary = "All versions of a segment, the newest first")
    public Page<SegmentSummary> versions(@PathParam("id") String id, @BeanParam PageQuery page) {
        reading.current(id);
        return page.of(store.versions(id), "versions of segment " + id, version -> Integer.toString(version.version()));
    }

    @GET
    @Path("{version}")
    @Operation(operationId = "getSegmentVersion", summary = "A segment as it was saved then")
    public SegmentAnswer version(@PathParam("id") String id, @PathParam("version") String number) {
        SegmentVersion version = reading.version(id, number(id, number));
        return SegmentAnswer.of(version, reading.read(version));
    }

    @POST
    @Path("{version}/restore")
    @Operation(
            operationId = "restoreSegmentVersion",
            summary = "Makes a new version with the content of an old one",
            description = "Answers 200, and makes none, where the content is that of the current version.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SegmentAnswer.class)))
    public Response restore(
            @PathParam("id") String id,
            @PathParam("version") String number,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description =
                                    "The ETag of the segment as it was seen; may be left out, since nothing is lost")
                    @Nullable
                    String ifMatch,
            UriInfo uri) {
        ExpectedVersion expected = ifMatch == null ? ExpectedVersion.ANY : VersionTag.expected(ifMatch);
        int before = reading.current(id).current().number();
        Segment restored = revising.restore(id, number(id, number), expected);
        SegmentVersion current = restored.current();
        ResponseBuilder answer = current.number() == before
                ? Response.ok()
                : Response.created(uri.getBaseUriBuilder()
                        .path("api/v1/segments")
                        .path(id)
                        .path("versions")
                        .path(Integer.toString(current.number()))
                        .build());
        return answer.tag(VersionTag.of(current.number()))
                .entity(SegmentAnswer.of(current, reading.read(current)))
                .build();
    }

    static int number(String id, String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new NotFound("there is no version " + number + " of segment " + id);
        }
        return Integer.parseInt(number);
    }
}
