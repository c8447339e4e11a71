package io.muster.tag;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How many customers have each value of a dictionary. */
public interface ValueCounts {

    /**
     * Exact counts of one point in time.
     *
     * @param byValue by value code; a value that is not in here has no customers
     * @param asOf an instant before which every acknowledged change is counted
     */
    record Counted(Map<String, Long> byValue, Instant asOf) {}

    /**
     * Counts the customers of some values of an ENUM or MULTI tag; expired values are not counted.
     *
     * @param values their codes
     * @throws io.muster.shared.EngineAway if the engine that counts is away
     */
    Counted counts(Tag tag, List<String> values);
}
