package io.muster.lookalike;

/**
 * How few points the best of many have, as a sample tells; nearly always no more than they really have.
 *
 * @param sample the points of customers who were drawn, the highest first
 * @param of how many they were drawn from
 */
record LeastPoints(int[] sample, long of) {
    /** So many standard deviations more than expected are taken: of a hundred thousand guesses three are too high. */
    private static final int DEVIATIONS = 4;

    private static final int SPARE = 5;

    /** The points that so many have, or more; 0 where that cannot be told. */
    int ofBest(long people) {
        double share = (double) people / of;
        double expected = share * sample.length;
        double rank = expected + DEVIATIONS * Math.sqrt(expected * Math.max(0, 1 - share)) + SPARE;
        return rank >= sample.length ? 0 : sample[(int) rank];
    }
}
