package io.muster.segment.rest;

import io.muster.audience.FindMembers;
import io.muster.segment.ReadSegment;
import io.muster.segment.Segment;
import io.muster.web.JsonBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which of some customers belong to a segment. */
@Path("/api/v1/segments/{id}/contains")
@RunOnVirtualThread
@Tag(name = "Segments")
class SegmentContainsResource {
    private final ReadSegment segments;
    private final FindMembers finding;
    private final int mostIds;
    private final int mostBytes;

    SegmentContainsResource(
            ReadSegment segments,
            FindMembers finding,
            @ConfigProperty(name = "muster.members.contains-most") int mostIds,
            @ConfigProperty(name = "muster.members.contains-max-bytes") int mostBytes) {
        this.segments = segments;
        this.finding = finding;
        this.mostIds = mostIds;
        this.mostBytes = mostBytes;
    }

    /** The body is read here and not as JSON of any request: so many ids may be longer than any other body. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "segmentContains",
            summary = "Which of these customers belong to the segment now",
            description = "In the order asked, each once; a customer whom nobody knows is no member.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ContainsQuestion.class)))
    public ContainsAnswer contains(@PathParam("id") String id, InputStream body) {
        ContainsQuestion question = ContainsQuestion.read(JsonBody.read(body, mostBytes), mostIds);
        Segment segment = segments.current(id);
        FindMembers.Members found = finding.find(segments.resolve(segment.current()), question.customerIds());
        return new ContainsAnswer(found.ids(), found.asOf());
    }
}
