package io.muster.audience.elasticsearch;

import java.time.Instant;

/** Instants as the whole milliseconds that the index holds; a bound may lie between two of them. */
final class Millis {
    private static final int NANOS = 1_000_000;

    private Millis() {}

    /** The last whole millisecond that is not after the instant. */
    static long floor(Instant instant) {
        return instant.toEpochMilli();
    }

    /** The first whole millisecond at the instant or after it; or, where the instant itself is out, after it. */
    static long first(Instant from, boolean included) {
        return included && isWhole(from) ? floor(from) : floor(from) + 1;
    }

    /** The last whole millisecond at the instant or before it; or, where the instant itself is out, before it. */
    static long last(Instant to, boolean included) {
        return !included && isWhole(to) ? floor(to) - 1 : floor(to);
    }

    private static boolean isWhole(Instant instant) {
        return instant.getNano() % NANOS == 0;
    }
}
