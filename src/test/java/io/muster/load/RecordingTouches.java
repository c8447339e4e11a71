package io.muster.load;

import io.muster.customer.TouchedCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Those whom a test's callers touched, in any source and at any time; knows up to when they were to be forgotten. */
final class RecordingTouches implements TouchedCustomers {
    private final TreeMap<Integer, Touched> customers = new TreeMap<>();
    private final List<Instant> forgotten = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();
    private Runnable onBatch = () -> {};
    private boolean breaks;

    void touched(int number, String id) {
        customers.put(number, new Touched(number, id));
    }

    /** Fails the next time that something is to be forgotten. */
    void breakOnce() {
        breaks = true;
    }

    /** Lets this happen whenever a batch is asked for. */
    void onBatch(Runnable elsewhere) {
        onBatch = elsewhere;
    }

    List<Instant> forgotten() {
        return List.copyOf(forgotten);
    }

    /** How many customers each batch had. */
    List<Integer> batches() {
        return List.copyOf(batches);
    }

    @Override
    public void touch(Collection<String> ids, Set<String> sources, Instant at, Duration patience) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Touched> touched(Set<String> sources, Instant until, int after, int most, Duration patience) {
        onBatch.run();
        List<Touched> batch =
                customers.tailMap(after, false).values().stream().limit(most).toList();
        batches.add(batch.size());
        return batch;
    }

    @Override
    public void forget(Set<String> sources, Instant until, Duration patience) {
        if (breaks) {
            breaks = false;
            throw new RecordingStore.Broken();
        }
        forgotten.add(until);
    }
}
