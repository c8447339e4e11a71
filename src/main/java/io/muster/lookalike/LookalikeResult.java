package io.muster.lookalike;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.lookalike.Learned.Method;
import io.muster.tag.TagCode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a finished lookalike says of itself, as it is kept and as it is answered.
 *
 * @param size how many people were found; fewer than asked for where there are no more
 * @param minScore the lowest score among them
 * @param seed how many members the seed has
 * @param base how many customers it was compared with, the seed included
 * @param curve what reaching more or fewer would mean
 * @param reasons the heaviest features, the heaviest first
 * @param excluded tags that were left out
 * @param method how the weights were learned
 * @param why that method was chosen
 * @param quality how well it finds members who were held out
 * @param warnings what to keep in mind, in words
 * @param cautions the same, in the same order, with codes and figures; null in a result of an older server
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LookalikeResult(
        long size,
        double minScore,
        long seed,
        long base,
        List<Learned.CurvePoint> curve,
        List<Reason> reasons,
        List<Excluded> excluded,
        Method method,
        String why,
        Tested quality,
        List<String> warnings,
        @Nullable List<Caution> cautions) {
    public LookalikeResult {
        curve = List.copyOf(curve);
        reasons = List.copyOf(reasons);
        excluded = List.copyOf(excluded);
        warnings = List.copyOf(warnings);
        cautions = cautions == null ? null : List.copyOf(cautions);
    }

    /** How a feature is meant. */
    @Schema(name = "LookalikeReasonKind")
    public enum Kind {
        /** Has the value. */
        VALUE,
        /** Has not the value. */
        WITHOUT,
        /** Has a value, and none of some. */
        OTHER,
        /** Has a number, day or instant in the range. */
        RANGE,
        /** Has no value. */
        MISSING
    }

    /**
     * Why somebody is thought to be like the seed.
     *
     * @param value as a filter would say it: a code, true or false of a FLAG, of OTHER the codes that it is none of, of a RANGE
     *     {@code {gte?, lt?}} in numbers, days or instants; null for MISSING
     * @param seedShare the share of the seed who are so, 0 to 1
     * @param baseShare the share of everybody who are so, 0 to 1
     * @param weight what it adds to a score, compared with the mean of everybody
     */
    @Schema(name = "LookalikeReason")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            @Schema(required = true) TagCode tag,
            @Schema(required = true) Kind kind,
            @Nullable Object value,
            @Schema(required = true) double seedShare,
            @Schema(required = true) double baseShare,
            @Schema(required = true) double weight) {}

    /**
     * A tag that was left out.
     *
     * @param reason stable upper-case name
     * @param detail for people
     * @param association how nearly it restates the seed, 0 to 1; null where that is not the reason
     */
    @Schema(name = "LookalikeExcluded")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Excluded(
            @Schema(required = true) TagCode tag,
            @Schema(required = true) String reason,
            @Schema(required = true) String detail,
            @Nullable Double association) {}

    /** Figures of one ranking: their means over all draws. */
    @Schema(name = "LookalikeFigures")
    public record Figures(
            @Schema(required = true) double auc,
            @Schema(required = true) double liftAt1,
            @Schema(required = true) double liftAt5,
            @Schema(required = true) double liftAt10,
            @Schema(required = true) double recallAt10) {}

    /** The best single tag, ranking alone. */
    @Schema(name = "LookalikeBestTag")
    public record BestTag(
            @Schema(required = true) TagCode tag,
            @Schema(required = true) double auc,
            @Schema(required = true) double liftAt1,
            @Schema(required = true) double liftAt5,
            @Schema(required = true) double liftAt10,
            @Schema(required = true) double recallAt10) {}

    /** What the quality is to be compared with. */
    @Schema(name = "LookalikeBaseline")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Baseline(
            @Schema(required = true) Figures random,
            @Nullable BestTag bestTag) {}

    /** How well one method ranks, by its mean over all draws, and its standard deviation between them. */
    @Schema(name = "LookalikeMethodAuc")
    public record MethodAuc(
            @Schema(required = true) Method method,
            @Schema(required = true) double auc,
            @Schema(required = true) double spread) {}

    /**
     * How well members who were held out are found.
     *
     * @param draws how often some were held out
     * @param heldOut how many each time
     * @param spread standard deviations between draws
     * @param interval the lower and upper end of each figure's 95 % interval
     */
    @Schema(name = "LookalikeQuality")
    public record Tested(
            @Schema(required = true) int draws,
            @Schema(required = true) int heldOut,
            @Schema(required = true) double auc,
            @Schema(required = true) double liftAt1,
            @Schema(required = true) double liftAt5,
            @Schema(required = true) double liftAt10,
            @Schema(required = true) double recallAt10,
            @Schema(required = true) Figures spread,
            @Schema(required = true) Map<String, List<Double>> interval,
            @Schema(required = true) Baseline baseline,
            @Schema(required = true) List<MethodAuc> methods) {}
}
