package io.muster.audience.rest;

import io.muster.audience.CheckAudience;
import io.muster.audience.CountAudience;
import io.muster.audience.ReadAudience;
import io.muster.filter.ResolvedFilter;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions about an audience that need not be saved. */
@Path("/api/v1/audiences")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audiences", description = "Questions about the customers whom a filter describes")
class AudienceResource {
    private static final String EXAMPLE = """
            {"filter": {"language": 1, "where": {"tag": "retail.orders", "op": "range", "value": {"gte": 10}}}}""";

    private final ReadAudience audiences;
    private final CountAudience counting;
    private final CheckAudience checking;

    AudienceResource(ReadAudience audiences, CountAudience counting, CheckAudience checking) {
        this.audiences = audiences;
        this.counting = counting;
        this.checking = checking;
    }

    @POST
    @Path("/count")
    @Operation(
            operationId = "countAudience",
            summary = "Count exactly",
            description = "With `nodes`, the count of every node of the filter, taken alone, too.")
    @APIResponse(
            responseCode = "200",
            description = "The count",
            content = @Content(schema = @Schema(implementation = CountAnswer.class)))
    public CountAnswer count(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CountQuestion.class),
                                            examples = @ExampleObject(name = "frequent buyers", value = EXAMPLE)))
                    Json body) {
        AudienceRequest request = AudienceRequest.read(body, List.of("nodes"));
        boolean nodes = request.isOn("nodes");
        ResolvedFilter filter = audiences.resolve(request.filter(), AudienceRequest.FILTER);
        return CountAnswer.of(counting.count(filter, nodes), filter.dates(), nodes);
    }

    @POST
    @Path("/check")
    @Operation(
            operationId = "checkAudience",
            summary = "Check a filter, and read it in words",
            description = "Answers 200 for any body that is JSON, with every problem at its place.")
    @APIResponse(
            responseCode = "200",
            description = "What is wrong with it, or what it says",
            content = @Content(schema = @Schema(implementation = CheckAnswer.class)))
    public CheckAnswer check(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CheckQuestion.class),
                                            examples = @ExampleObject(name = "frequent buyers", value = EXAMPLE)))
                    Json body) {
        try {
            AudienceRequest request = AudienceRequest.read(body, List.of());
            return CheckAnswer.of(checking.check(request.filter(), AudienceRequest.FILTER));
        } catch (Invalid frame) {
            return CheckAnswer.wrong(frame.problems());
        }
    }
}
