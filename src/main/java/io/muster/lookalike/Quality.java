package io.muster.lookalike;

import io.muster.lookalike.Learned.Method;
import io.muster.tag.TagCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well scores tell members of the seed from everybody else, on members who were held out before anything was learned.
 *
 * @param draws how often a part of the seed was held out and the rest learned from
 * @param heldOut how many members each draw held out
 * @param chosen of the method that is used
 * @param random of scores by lot: what no knowledge at all would give
 * @param bestTag of the one tag that told them best on the part learned from; null where there is no tag
 * @param methods of every method that was tried, the chosen one too
 */
public record Quality(
        int draws,
        int heldOut,
        Ranking chosen,
        Ranking random,
        @Nullable BestTag bestTag,
        List<MethodAuc> methods) {
    public Quality {
        methods = List.copyOf(methods);
    }

    /**
     * A figure over all draws.
     *
     * @param spread the standard deviation between draws
     * @param low the lower end of its 95 % interval
     * @param high the upper end
     */
    public record Measured(double mean, double spread, double low, double high) {}

    /**
     * How well scores rank.
     *
     * @param auc the probability that a member has a higher score than somebody else, 0 to 1
     * @param liftAt1 how many times as many members the best 1 % of everybody has as a random 1 %
     * @param recallAt10 the share of members who are in the best 10 % of everybody, 0 to 1
     */
    public record Ranking(Measured auc, Measured liftAt1, Measured liftAt5, Measured liftAt10, Measured recallAt10) {}

    /**
     * The best single tag.
     *
     * @param tag the one that was the best in most draws
     * @param ranking by its log-odds alone
     */
    public record BestTag(TagCode tag, Ranking ranking) {}

    /** How well one method ranks. */
    public record MethodAuc(Method method, Measured auc) {}
}
