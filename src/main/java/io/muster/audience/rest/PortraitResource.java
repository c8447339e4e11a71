package io.muster.audience.rest;

import io.muster.audience.CrossTags;
import io.muster.audience.OverlapAudiences;
import io.muster.audience.PortrayAudience;
import io.muster.audience.ReadAudience;
import io.muster.audience.rest.PortraitQuestions.ForComparison;
import io.muster.audience.rest.PortraitQuestions.ForCrossTable;
import io.muster.audience.rest.PortraitQuestions.ForOverlap;
import io.muster.audience.rest.PortraitQuestions.ForPortrait;
import io.muster.filter.ResolvedFilter;
import io.muster.filter.ResolvedFilter.RelativeDate;
import io.muster.shared.Json;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What audiences are like, and how they differ and overlap. */
@Path("/api/v1/audiences")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audiences")
class PortraitResource {
    private final ReadAudience audiences;
    private final PortrayAudience portraying;
    private final CrossTags crossing;
    private final OverlapAudiences overlapping;
    private final int mostOverlapping;

    PortraitResource(
            ReadAudience audiences,
            PortrayAudience portraying,
            CrossTags crossing,
            OverlapAudiences overlapping,
            @ConfigProperty(name = "muster.overlap.filters-most") int mostOverlapping) {
        this.audiences = audiences;
        this.portraying = portraying;
        this.crossing = crossing;
        this.overlapping = overlapping;
        this.mostOverlapping = mostOverlapping;
    }

    @POST
    @Path("/portrait")
    @Operation(
            operationId = "portrayAudience",
            summary = "See what tells an audience from everyone, or from another audience",
            description =
                    "For every value of every tag the share of the audience's people, of the base's, and the TGI with its"
                            + " 95 % interval (delta method on its logarithm, which minds that the audience may be part of"
                            + " the base). `significant` is what passes the procedure of Benjamini and Hochberg at 5 %, with"
                            + " all `comparisons` of the answer. Shares are of all people, also of those without a value;"
                            + " values that have expired count as missing.")
    @APIResponse(
            responseCode = "200",
            description = "The portrait",
            content = @Content(schema = @Schema(implementation = PortraitAnswer.class)))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ForPortrait.class)))
    public PortraitAnswer portrait(Json body) {
        AudienceRequest request = AudienceRequest.read(body, List.of("base", "tags"));
        boolean based = request.filter("base");
        List<String> tags = request.tags("tags");
        List<ResolvedFilter> resolved = audiences.resolve(request.asked());
        return PortraitAnswer.of(
                portraying.portray(resolved.getFirst(), based ? resolved.getLast() : null, tags), dates(resolved));
    }

    @POST
    @Path("/compare")
    @Operation(
            operationId = "compareAudiences",
            summary = "See two audiences side by side",
            description = "For every value of every tag the shares of both and their difference with its 95 % interval,"
                    + " which minds that people may be in both. Otherwise as a portrait.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = @Content(schema = @Schema(implementation = CompareAnswer.class)))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ForComparison.class)))
    public CompareAnswer compare(Json body) {
        AudienceRequest request = AudienceRequest.readMany(body, 2, 2, List.of("tags"));
        List<String> tags = request.tags("tags");
        List<ResolvedFilter> resolved = audiences.resolve(request.asked());
        return CompareAnswer.of(portraying.portray(resolved.getFirst(), resolved.getLast(), tags), dates(resolved));
    }

    @POST
    @Path("/crosstab")
    @Operation(
            operationId = "crossTags",
            summary = "Set two tags against each other inside an audience",
            description = "Exact counts of every pair of values, with margins and with those who have none. Numbers and"
                    + " dates are in the bins of the portrait.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(schema = @Schema(implementation = CrosstabAnswer.class)))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ForCrossTable.class)))
    public CrosstabAnswer crosstab(Json body) {
        AudienceRequest request = AudienceRequest.read(body, List.of("rows", "columns"));
        String rows = request.tag("rows");
        String columns = request.tag("columns");
        ResolvedFilter filter = audiences.resolve(request.asked()).getFirst();
        return CrosstabAnswer.of(crossing.cross(filter, rows, columns), filter.dates());
    }

    @POST
    @Path("/overlap")
    @Operation(
            operationId = "overlapAudiences",
            summary = "See how audiences overlap",
            description =
                    "Exact sizes and intersections of every two of up to 20 audiences, and of up to five every region"
                            + " of the Venn diagram. `first`, `second` and `in` are places in `filters`, from 0.")
    @APIResponse(
            responseCode = "200",
            description = "The overlap",
            content = @Content(schema = @Schema(implementation = OverlapAnswer.class)))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ForOverlap.class)))
    public OverlapAnswer overlap(Json body) {
        AudienceRequest request = AudienceRequest.readMany(body, 2, mostOverlapping, List.of());
        List<ResolvedFilter> resolved = audiences.resolve(request.asked());
        return OverlapAnswer.of(overlapping.overlap(resolved), dates(resolved));
    }

    private static List<RelativeDate> dates(List<ResolvedFilter> filters) {
        return filters.stream().flatMap(filter -> filter.dates().stream()).toList();
    }
}
