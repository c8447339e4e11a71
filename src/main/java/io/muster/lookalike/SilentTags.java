package io.muster.lookalike;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds tags that tell a seed from others no better than chance may: learned from, they would only add noise, and each
 * costs the engine a look at everybody.
 */
final class SilentTags {
    /** Of a hundred tags that say nothing of the seed, five have an AUC of so many standard deviations more than 0.5. */
    private static final double DEVIATIONS = 1.645;

    private SilentTags() {}

    /**
     * Their places; empty where there are no others.
     *
     * @param alone how well each tag alone tells the seed from others
     */
    static Set<Integer> found(Restating alone, Columns columns, Split split) {
        double members = split.seed().length;
        double others = split.base().length;
        // Of the Mann-Whitney statistic of two samples from one distribution.
        double deviation = Math.sqrt((members + others + 1) / (12 * members * others));
        int tags = columns.tags().size();
        Set<Integer> found = new TreeSet<>(IntStream.range(0, tags)
                .filter(tag -> alone.auc(tag) < 0.5 + DEVIATIONS * deviation)
                .boxed()
                .toList());
        return found.size() == tags ? Set.of() : found;
    }
}
