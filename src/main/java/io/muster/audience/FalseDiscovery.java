package io.muster.audience;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells which of many comparisons hold by the procedure of Benjamini and Hochberg (Controlling the false discovery rate: a
 * practical and powerful approach to multiple testing, Journal of the Royal Statistical Society B 57, 1995): of those it
 * lets pass, no more than one in twenty is to be expected to be chance.
 */
final class FalseDiscovery {
    /** The share of the significant ones that may be chance. */
    static final double RATE = 0.05;

    private FalseDiscovery() {}

    /** Whether each comparison is significant; in the order of the probabilities. */
    static List<Boolean> significant(List<Double> probabilities) {
        int all = probabilities.size();
        List<Integer> ascending = IntStream.range(0, all)
                .boxed()
                .sorted(Comparator.comparing(probabilities::get))
                .toList();
        int passed = 0;
        for (int rank = 1; rank <= all; rank++) {
            if (probabilities.get(ascending.get(rank - 1)) <= RATE * rank / all) {
                passed = rank;
            }
        }
        Set<Integer> significant = Set.copyOf(ascending.subList(0, passed));
        return IntStream.range(0, all).mapToObj(significant::contains).toList();
    }
}
