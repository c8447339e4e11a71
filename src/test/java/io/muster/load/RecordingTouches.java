package io.muster.load;

import io.muster.customer.TouchedCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** No caller ever said anything of anybody; knows up to when that was to be forgotten. */
final class RecordingTouches implements TouchedCustomers {
    private final List<Instant> forgotten = new ArrayList<>();
    private boolean breaks;

    /** Fails the next time that something is to be forgotten. */
    void breakOnce() {
        breaks = true;
    }

    List<Instant> forgotten() {
        return List.copyOf(forgotten);
    }

    @Override
    public void touch(Collection<String> ids, Set<String> sources, Instant at, Duration patience) {}

    @Override
    public List<String> touched(Set<String> sources, Instant until) {
        return List.of();
    }

    @Override
    public void forget(Set<String> sources, Instant until) {
        if (breaks) {
            breaks = false;
            throw new RecordingStore.Broken();
        }
        forgotten.add(until);
    }
}
