package io.muster.cli.bench;

import java.util.Arrays;

/**
 * How long answers took, in milliseconds, by nearest rank: at most {@code p99} for 99 of 100.
 *
 * @param answers how many were timed
 */
record Latency(int answers, double median, double p90, double p99, double max) {

    static Latency of(long... nanos) {
        if (nanos.length == 0) {
            return new Latency(0, 0, 0, 0, 0);
        }
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(sorted.length, at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), at(sorted, 1));
    }

    /** The smallest that at least this share does not exceed. */
    private static double at(long[] sorted, double share) {
        var rank = (int) Math.ceil(share * sorted.length);
        return millis(sorted[Math.max(1, rank) - 1]);
    }

    /** To a thousandth. */
    static double millis(long nanos) {
        return Math.round(nanos / 1e3) / 1e3;
    }
}
