package io.muster.audience;

import io.muster.filter.Condition;
import java.time.Instant;
import java.util.List;

/** Counts the customers of every value, exactly. */
public interface ValueCounter {

    /**
     * Exact counts, all of one point in time.
     *
     * @param total all customers
     * @param profiles one for each audience, in the order asked
     * @param asOf every change acknowledged before this instant is in the figures
     */
    record Profiles(long total, List<ValueProfile> profiles, Instant asOf) {
        public Profiles {
            profiles = List.copyOf(profiles);
        }
    }

    /**
     * Counts every value of some tags, for the people of each of some audiences.
     *
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    Profiles count(List<? extends Condition> audiences, List<CountedTag> tags);
}
