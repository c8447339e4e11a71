package io.muster.lookalike;

/**
 * Log-odds with correlated tags discounted. A small seed cannot tell which of two correlated tags it is about, and does
 * best with plain log-odds; a large one can. So the weights are a mean of {@link LogOdds} and {@link SharedWeights}, each
 * scaled to a standard deviation of 1 over everybody, and the log-odds count as much as a seed of {@value #EVEN} would.
 */
final class DiscountedLogOdds {
    /** The size of seed at which both count the same. */
    static final int EVEN = 100;

    private DiscountedLogOdds() {}

    /**
     * The weight of each column.
     *
     * @param seed at least one customer
     * @param base customers drawn from everybody
     * @param baseShares the share of everybody who has each column, 0 to 1
     */
    static double[] weights(OneHot seed, OneHot base, double[] baseShares) {
        int members = seed.rows().length;
        double[] plain = scaled(LogOdds.weights(seed.counts(), members, baseShares), base);
        double[] surplus = seed.shares();
        for (int column = 0; column < surplus.length; column++) {
            surplus[column] -= baseShares[column];
        }
        double[] shared = scaled(new SharedWeights(base, members).solve(surplus), base);
        double ofPlain = EVEN / (double) (EVEN + members);
        double[] weights = new double[plain.length];
        for (int column = 0; column < weights.length; column++) {
            weights[column] = ofPlain * plain[column] + (1 - ofPlain) * shared[column];
        }
        return weights;
    }

    private static double[] scaled(double[] weights, OneHot base) {
        double[] scores = base.scores(weights);
        double mean = 0;
        for (double score : scores) {
            mean += score / scores.length;
        }
        double variance = 0;
        for (double score : scores) {
            variance += (score - mean) * (score - mean) / scores.length;
        }
        double deviation = Math.sqrt(variance);
        double[] scaled = weights.clone();
        // Where everybody has the same score, the weights say nothing.
        for (int column = 0; column < scaled.length; column++) {
            scaled[column] = deviation > 0 ? scaled[column] / deviation : 0;
        }
        return scaled;
    }
}
