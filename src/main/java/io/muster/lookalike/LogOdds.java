package io.muster.lookalike;

/**
 * How much more common each value is in the seed than among everybody, as a logarithm. The seed's counts are smoothed as
 * if so many more members had been drawn from everybody: the posterior mean under a Dirichlet prior at the base shares.
 */
final class LogOdds {
    /**
     * Members drawn from everybody. On Bank Marketing 50 ranks better than 10 for seeds of 50, and makes no difference
     * for seeds of 200 and more.
     */
    static final double STRENGTH = 50;

    private LogOdds() {}

    /**
     * The weight of each column: ln(((count + s·share) ÷ (members + s)) ÷ share); 0 for a column that nobody has.
     *
     * @param counts how many of the seed have each column
     * @param members of the seed
     * @param baseShares the share of everybody who has each column, 0 to 1
     */
    static double[] weights(double[] counts, int members, double[] baseShares) {
        double[] weights = new double[counts.length];
        for (int column = 0; column < counts.length; column++) {
            double share = baseShares[column];
            if (share > 0) {
                double smoothed = (counts[column] + STRENGTH * share) / (members + STRENGTH);
                weights[column] = Math.log(smoothed / share);
            }
        }
        return weights;
    }
}
