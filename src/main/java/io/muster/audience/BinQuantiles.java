package io.muster.audience;

import java.util.ArrayList;
import java.util.List;

/**
 * Quantiles of numbers that were counted in bins: exact as to the bin, and within it as if its people were spread evenly.
 */
public final class BinQuantiles {
    private static final List<Double> PARTS = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private BinQuantiles() {}

    /**
     * One quantile.
     *
     * @param part of the people who have a number, 0 to 1
     * @param value approximately so many of them are not above it
     */
    public record Quantile(double part, double value) {}

    /** Those quantiles that do not lie in a bin without an end; {@code counts} has one more than {@code edges}. */
    static List<Quantile> of(List<Double> edges, List<Long> counts) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        List<Quantile> quantiles = new ArrayList<>();
        for (double part : PARTS) {
            double wanted = part * all;
            int bin = 0;
            double below = 0;
            while (bin < edges.size() && below + counts.get(bin) < wanted) {
                below += counts.get(bin);
                bin++;
            }
            if (bin > 0 && bin < edges.size() && counts.get(bin) > 0) {
                double from = edges.get(bin - 1);
                double to = edges.get(bin);
                quantiles.add(new Quantile(part, from + (to - from) * (wanted - below) / counts.get(bin)));
            }
        }
        return quantiles;
    }
}
