package io.muster.lookalike;

import java.util.Arrays;

/**
 * Where a number or a date is cut into bins of about as many customers each. Where many have the same value, bins that
 * would begin with it are one.
 *
 * @param cuts ascending, each once; a bin holds its lower cut and not its upper one
 */
record QuantileCuts(double[] cuts) {

    /**
     * Cuts into at most so many bins, at the smallest value that is not below each quantile.
     *
     * @param sorted ascending; at least one
     * @param bins 2 or more
     */
    static QuantileCuts of(double[] sorted, int bins) {
        double[] cuts = new double[bins - 1];
        for (int i = 1; i < bins; i++) {
            cuts[i - 1] = sorted[Math.toIntExact(((long) (sorted.length - 1) * i + bins - 1) / bins)];
        }
        return new QuantileCuts(Arrays.stream(cuts).distinct().toArray());
    }

    /** How many bins there are. */
    int bins() {
        return cuts.length + 1;
    }

    /** The value's bin, from 0. */
    int bin(double value) {
        int found = Arrays.binarySearch(cuts, value);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
