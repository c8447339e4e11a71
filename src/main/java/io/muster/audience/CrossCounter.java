package io.muster.audience;

import io.muster.filter.Condition;
import java.time.Instant;

/** Counts the customers of every pair of values of two tags, exactly. */
public interface CrossCounter {

    /**
     * Exact counts, all of one point in time.
     *
     * @param total all customers
     * @param asOf every change acknowledged before this instant is in the figures
     */
    record Crossed(long total, CrossCounts counts, Instant asOf) {}

    /**
     * Counts.
     *
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    Crossed count(Condition audience, CountedTag rows, CountedTag columns);
}
