package io.muster.lookalike;

/**
 * How much more common each value is in the seed than among everybody, as a logarithm. The seed's counts are smoothed as
 * if so many more members had been drawn from everybody: the posterior mean under a Dirichlet prior at the base shares.
 */
final class LogOdds {
    /** Members drawn from everybody. On Bank Marketing a seed of 50 ranks 0.0016 better (AUC) with 200 than with 50. */
    static final double STRENGTH = 200;

    private LogOdds() {}

    /**
     * The weight of each column: ln(((share in the seed × members + s × share) ÷ (members + s)) ÷ share); 0 for a column
     * that describes nobody.
     *
     * @param members of the seed
     * @param seedShares the share of the seed's members whom each column describes, 0 to 1
     * @param shares the same of everybody
     */
    static double[] weights(long members, double[] seedShares, double[] shares) {
        double[] weights = new double[shares.length];
        for (int column = 0; column < weights.length; column++) {
            double share = shares[column];
            if (share > 0) {
                double smoothed = (seedShares[column] * members + STRENGTH * share) / (members + STRENGTH);
                weights[column] = Math.log(smoothed / share);
            }
        }
        return weights;
    }

    /** The weights of rows; the columns of several resolutions of one number count together as one. */
    static double[] weights(Evidence evidence) {
        double[] weights = weights(evidence.members(), evidence.seedShares(), evidence.shares());
        for (int column = 0; column < weights.length; column++) {
            weights[column] /= evidence.columns().at(column).parts();
        }
        return evidence.columns().turnWeights(weights);
    }
}
