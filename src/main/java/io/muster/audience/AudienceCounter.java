package io.muster.audience;

import io.muster.filter.Condition;
import java.time.Instant;
import java.util.List;

/** Counts customers exactly. */
public interface AudienceCounter {

    /**
     * Exact counts, all of one point in time.
     *
     * @param total all customers
     * @param counts how many fulfil each of the conditions, in the order asked
     * @param asOf every change acknowledged before this instant is in the figures
     */
    record Counts(long total, List<Long> counts, Instant asOf) {
        public Counts {
            counts = List.copyOf(counts);
        }
    }

    /**
     * Counts the customers who fulfil each of these conditions, taken alone.
     *
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    Counts count(List<? extends Condition> conditions);
}
