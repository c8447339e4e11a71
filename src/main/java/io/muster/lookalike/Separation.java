package io.muster.lookalike;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well one tag alone tells a seed from its base, if its features are put in their best order: by how much more common
 * each is in the seed (Neyman and Pearson's lemma).
 *
 * @param auc the probability that a member of the seed has a feature of a higher place than somebody of the base, ties
 *     counting half; 0 to 1. Each member's own count is taken out of his place, so that chance does not look like knowledge.
 * @param typical which features set the seed apart best: those that more of the seed have than of the base
 * @param ofSeed the share of the seed that has one of these
 * @param ofBase the share of the base that has one of these
 */
record Separation(double auc, boolean[] typical, double ofSeed, double ofBase) {
    /** Members counted as drawn from the base, so that a feature that nobody of the base has is not without a place. */
    private static final double SMOOTHING = 2;

    /**
     * @param seed how many of the seed have each feature, of which everybody has one
     * @param base how many of the base
     */
    static Separation of(double[] seed, double[] base) {
        double members = sum(seed);
        double others = sum(base);
        double[] shares = new double[seed.length];
        double[] ratios = new double[seed.length];
        boolean[] typical = new boolean[seed.length];
        double ofSeed = 0;
        double ofBase = 0;
        for (int cell = 0; cell < seed.length; cell++) {
            shares[cell] = (base[cell] + 0.5) / (others + 0.5 * seed.length);
            ratios[cell] = ratio(seed[cell], members, shares[cell]);
            if (ratios[cell] > 1) {
                typical[cell] = true;
                ofSeed += seed[cell] / members;
                ofBase += base[cell] / others;
            }
        }
        return new Separation(auc(seed, base, shares, ratios), typical, ofSeed, ofBase);
    }

    private static double auc(double[] seed, double[] base, double[] shares, double[] ratios) {
        double members = sum(seed);
        double others = sum(base);
        int[] ascending = IntStream.range(0, ratios.length)
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> ratios[cell]))
                .mapToInt(Integer::intValue)
                .toArray();
        double auc = 0;
        for (int cell = 0; cell < seed.length; cell++) {
            if (seed[cell] > 0) {
                double without = ratio(seed[cell] - 1, members - 1, shares[cell]);
                double below = 0;
                for (int i = 0; i < ascending.length && ratios[ascending[i]] <= without; i++) {
                    boolean tie = ratios[ascending[i]] == without;
                    below += ascending[i] == cell ? 0 : tie ? base[ascending[i]] / 2 : base[ascending[i]];
                }
                auc += seed[cell] / members * (below + base[cell] / 2) / others;
            }
        }
        return auc;
    }

    private static double ratio(double count, double members, double share) {
        return (count + SMOOTHING * share) / (members + SMOOTHING) / share;
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }
}
