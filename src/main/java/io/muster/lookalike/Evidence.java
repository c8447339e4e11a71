package io.muster.lookalike;

import java.util.List;

/**
 * What is known of a seed when weights are learned.
 *
 * @param seed rows of its members, or of some of them
 * @param base rows of customers drawn from everybody
 * @param members how many the shares of the seed were counted among
 * @param seedShares the share of the seed's members whom each column describes, 0 to 1
 * @param shares the share of everybody whom each column describes, 0 to 1
 */
record Evidence(Columns columns, OneHot seed, OneHot base, long members, double[] seedShares, double[] shares) {

    /** As far as rows tell. */
    static Evidence ofSample(Columns columns, OneHot seed, OneHot base, double seedShare) {
        double[] seedShares = columns.turnShares(seed.shares());
        double[] baseShares = columns.turnShares(base.shares());
        double[] shares = new double[seedShares.length];
        for (int column = 0; column < shares.length; column++) {
            shares[column] = seedShare * seedShares[column] + (1 - seedShare) * baseShares[column];
        }
        return new Evidence(columns, seed, base, seed.rows().length, seedShares, shares);
    }

    /**
     * As counted among all customers.
     *
     * @param seedCounts how many members have each feature of each tag
     * @param counts how many of everybody
     */
    static Evidence ofCounts(
            Columns columns,
            OneHot seed,
            OneHot base,
            List<double[]> seedCounts,
            long seedSize,
            List<double[]> counts,
            long everybody) {
        return new Evidence(
                columns,
                seed,
                base,
                seedSize,
                shares(columns.sums(seedCounts), seedSize),
                shares(columns.sums(counts), everybody));
    }

    /** The share of each column's rows in the seed, less their share among everybody. */
    double[] surplus() {
        double[] surplus = columns.turnShares(seedShares);
        double[] everybody = columns.turnShares(shares);
        for (int column = 0; column < surplus.length; column++) {
            surplus[column] -= everybody[column];
        }
        return surplus;
    }

    /** How small weights are to be held; see {@link ExpectedWeights}. */
    double ridge() {
        return ExpectedWeights.ridge(base, base.shares(), surplus(), members);
    }

    private static double[] shares(double[] counts, long size) {
        double[] shares = counts.clone();
        for (int column = 0; column < shares.length; column++) {
            shares[column] /= size;
        }
        return shares;
    }
}
