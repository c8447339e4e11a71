package io.muster.lookalike;

/**
 * How figures lie.
 *
 * @param deviation their standard deviation, as that of all there are
 */
record Spread(double mean, double deviation) {

    /** @param figures one or more */
    static Spread of(double[] figures) {
        double mean = 0;
        for (double figure : figures) {
            mean += figure / figures.length;
        }
        double variance = 0;
        for (double figure : figures) {
            variance += (figure - mean) * (figure - mean) / figures.length;
        }
        return new Spread(mean, Math.sqrt(variance));
    }
}
