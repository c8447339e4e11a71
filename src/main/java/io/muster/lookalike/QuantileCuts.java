package io.muster.lookalike;

import java.util.Arrays;
import java.util.List;

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
     * @param sorted ascending; none gives one bin
     * @param bins 2 or more
     */
    static QuantileCuts of(double[] sorted, int bins) {
        if (sorted.length == 0) {
            return new QuantileCuts(new double[0]);
        }
        double[] cuts = new double[bins - 1];
        for (int i = 1; i < bins; i++) {
            cuts[i - 1] = sorted[Math.toIntExact(((long) (sorted.length - 1) * i + bins - 1) / bins)];
        }
        // Nothing lies below the least, so that it would only cut off an empty bin.
        return new QuantileCuts(
                Arrays.stream(cuts).distinct().filter(cut -> cut > sorted[0]).toArray());
    }

    /** The cuts of all of these. */
    static QuantileCuts union(List<QuantileCuts> all) {
        return new QuantileCuts(all.stream()
                .flatMapToDouble(some -> Arrays.stream(some.cuts()))
                .sorted()
                .distinct()
                .toArray());
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

    /** The first of this one's bins that lies in each bin of a coarser one, whose cuts are all among these. */
    int[] starts(QuantileCuts coarser) {
        int[] starts = new int[coarser.bins()];
        for (int bin = 1; bin < starts.length; bin++) {
            starts[bin] = bin(coarser.cuts[bin - 1]);
        }
        return starts;
    }
}
