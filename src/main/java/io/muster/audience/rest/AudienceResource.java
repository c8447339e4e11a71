package io.muster.audience.rest;

import io.muster.audience.CheckAudience;
import io.muster.audience.CountAudience;
import io.muster.audience.ExplainAudience;
import io.muster.audience.PreviewAudience;
import io.muster.audience.ReadAudience;
import io.muster.filter.ResolvedFilter;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.web.JsonBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    private static final String WHY = """
            {"filter": {"language": 1, "where": {"tag": "retail.orders", "op": "range", "value": {"gte": 10}}}, "customerId": "C1"}""";
    /** How many members are shown where nobody says. */
    private static final int PREVIEWED = 20;

    private final ReadAudience audiences;
    private final CountAudience counting;
    private final CheckAudience checking;
    private final PreviewAudience previewing;
    private final ExplainAudience explaining;
    private final int mostPreviewed;
    private final int mostBytes;

    AudienceResource(
            ReadAudience audiences,
            CountAudience counting,
            CheckAudience checking,
            PreviewAudience previewing,
            ExplainAudience explaining,
            @ConfigProperty(name = "muster.preview.most") int mostPreviewed,
            @ConfigProperty(name = "muster.json.max-bytes") int mostBytes) {
        this.audiences = audiences;
        this.counting = counting;
        this.checking = checking;
        this.previewing = previewing;
        this.explaining = explaining;
        this.mostPreviewed = mostPreviewed;
        this.mostBytes = mostBytes;
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
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CountQuestion.class),
                            examples = @ExampleObject(name = "frequent buyers", value = EXAMPLE)))
    public CountAnswer count(Json body) {
        AudienceRequest request = AudienceRequest.read(body, List.of("nodes"));
        boolean nodes = request.isOn("nodes");
        ResolvedFilter filter = audiences.resolve(request.asked()).getFirst();
        return CountAnswer.of(counting.count(filter, nodes), filter.dates(), nodes);
    }

    /** The body is read here, since JSON that is deeper or longer than can be held is wrong like any other. */
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
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CheckQuestion.class),
                            examples = @ExampleObject(name = "frequent buyers", value = EXAMPLE)))
    public CheckAnswer check(InputStream body) {
        try {
            AudienceRequest request = AudienceRequest.read(JsonBody.read(body, mostBytes), List.of());
            return CheckAnswer.of(checking.check(request.asked()));
        } catch (Invalid wrong) {
            return CheckAnswer.wrong(wrong.problems());
        }
    }

    @POST
    @Path("/preview")
    @Operation(
            operationId = "previewAudience",
            summary = "See some members, drawn at random",
            description =
                    "Everyone in the audience is as likely as anyone else, and each call draws anew; the `seed` that an"
                            + " answer names draws the same members again, as long as the audience is the same."
                            + " `tags` are shown of each, masked by the caller's clearance.")
    @APIResponse(
            responseCode = "200",
            description = "The members drawn, and how many there are",
            content = @Content(schema = @Schema(implementation = PreviewAnswer.class)))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PreviewQuestion.class),
                            examples = @ExampleObject(name = "frequent buyers", value = EXAMPLE)))
    public PreviewAnswer preview(Json body) {
        AudienceRequest request = AudienceRequest.read(body, List.of("size", "tags", "seed"));
        int size = request.number("size", 1, mostPreviewed).orElse(Math.min(PREVIEWED, mostPreviewed));
        int seed = request.number("seed", 0, Integer.MAX_VALUE)
                .orElseGet(() -> ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
        List<String> tags = request.tags("tags");
        ResolvedFilter filter = audiences.resolve(request.asked()).getFirst();
        return PreviewAnswer.of(previewing.preview(filter, size, tags, seed), seed, filter.dates());
    }

    @POST
    @Path("/explain")
    @Operation(
            operationId = "explainAudience",
            summary = "See why a customer belongs to it, or not",
            description = "Every node of the filter, and of the segments that it follows, with what the customer's tag"
                    + " says there, masked by the caller's clearance.")
    @APIResponse(
            responseCode = "200",
            description = "The filter's tree as this customer sees it",
            content = @Content(schema = @Schema(implementation = ExplainAnswer.class)))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ExplainQuestion.class),
                            examples = @ExampleObject(name = "a frequent buyer?", value = WHY)))
    public ExplainAnswer explain(Json body) {
        AudienceRequest request = AudienceRequest.read(body, List.of("customerId"));
        String customerId = request.text("customerId");
        ResolvedFilter filter = audiences.resolve(request.asked()).getFirst();
        return ExplainAnswer.of(explaining.explain(filter, customerId), customerId, filter.dates());
    }
}
