package io.muster.lookalike;

/**
 * Customers as what holds for them: every value and bin of every tag is a column, and a customer has some of them.
 *
 * @param columns how many columns there are
 * @param rows each customer's columns, each once
 */
record OneHot(int columns, int[][] rows) {

    /** How many customers have each column. */
    double[] counts() {
        double[] counts = new double[columns];
        for (int[] row : rows) {
            for (int column : row) {
                counts[column]++;
            }
        }
        return counts;
    }

    /** The share of customers who have each column, 0 to 1. */
    double[] shares() {
        double[] shares = counts();
        for (int column = 0; column < columns; column++) {
            shares[column] /= rows.length;
        }
        return shares;
    }

    /** The sum of the weights of each customer's columns. */
    double[] scores(double[] weights) {
        double[] scores = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            // Not in the array itself, which would be written for each column: it may be the weights' own.
            double score = 0;
            for (int column : rows[row]) {
                score += weights[column];
            }
            scores[row] = score;
        }
        return scores;
    }

    /** Each column's covariance with a score that every customer has. */
    double[] covariances(double[] scores, double[] shares) {
        double mean = 0;
        double[] covariances = new double[columns];
        for (int row = 0; row < rows.length; row++) {
            double part = scores[row] / rows.length;
            mean += part;
            for (int column : rows[row]) {
                covariances[column] += part;
            }
        }
        for (int column = 0; column < columns; column++) {
            covariances[column] -= mean * shares[column];
        }
        return covariances;
    }
}
