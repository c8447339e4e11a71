package io.muster.lookalike;

import io.muster.tag.TagCode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was learned of a seed: how to score anybody, and how well that tells its members from others.
 *
 * @param weights whose sum over a customer's features is the score; those of one tag are shifted so that its smallest is 0
 *     and left out, which changes no order
 * @param method by which the weights were learned
 * @param why that method was chosen, with the figures
 * @param quality on members who were held out
 * @param reasons the heaviest features, the heaviest first
 * @param excluded tags that merely restate the seed
 * @param curve from the smallest size to the largest
 * @param warnings what to keep in mind when reading the figures
 */
public record Learned(
        List<WeightedFeature> weights,
        Method method,
        String why,
        Quality quality,
        List<Reason> reasons,
        List<Excluded> excluded,
        List<CurvePoint> curve,
        List<Caution> warnings) {
    public Learned {
        weights = List.copyOf(weights);
        reasons = List.copyOf(reasons);
        excluded = List.copyOf(excluded);
        curve = List.copyOf(curve);
        warnings = List.copyOf(warnings);
    }

    /** How weights are learned. */
    @Schema(name = "LookalikeMethod")
    public enum Method {
        /** Every value alone, so that five names for one fact count five times; used only where it ranks better in every draw. */
        LOG_ODDS,
        /** Log-odds, what correlated tags say together counted once. */
        DISCOUNTED_LOG_ODDS,
        /** Regularised logistic regression of the seed against the base. */
        LOGISTIC_REGRESSION
    }

    /**
     * Why somebody is thought to be like the seed.
     *
     * @param seedShare the share of the seed's members who have the feature, 0 to 1
     * @param baseShare the share of everybody who has it, 0 to 1
     * @param weight what it adds to a score, compared with the mean of everybody in this tag
     */
    public record Reason(Feature feature, double seedShare, double baseShare, double weight) {}

    /**
     * A tag that was left out.
     *
     * @param association how nearly it restates the seed, 0 to 1
     * @param reason in words
     */
    public record Excluded(TagCode tag, double association, String reason) {}

    /**
     * What reaching so many people means. How many people are of the seed's kind is not known, since nobody labelled them; so
     * there are two precisions, and the truth lies between them.
     *
     * @param ratio of everybody, above 0 to 1
     * @param size in customers
     * @param minScore the lowest score among them, estimated from the base sample
     * @param expectedPrecision the share of members of the seed that would be expected among so many of everybody if they were not
     *     left out, 0 to 1: Bayes' rule with the seed's share of everybody as prior. If the seed are all of their kind, it is the share
     *     of people like the seed; if they are a part of them, that share is higher
     * @param possiblePrecision the share of people like the seed at most, 0 to 1: the same with the largest prior that the
     *     scores allow. Where scores tell nothing it is 1, since then everybody is like the seed as far as tags tell
     */
    @Schema(name = "LookalikeCurvePoint")
    public record CurvePoint(
            @Schema(required = true) double ratio,
            @Schema(required = true) long size,
            @Schema(required = true) double minScore,
            @Schema(required = true) double expectedPrecision,
            @Schema(required = true) double possiblePrecision) {}
}
