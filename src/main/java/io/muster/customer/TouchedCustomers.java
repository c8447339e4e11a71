package io.muster.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who got values of a source otherwise than by the source's loader. A load that is the whole truth must look at them
 * too, though neither its last file nor its new one may name them.
 */
public interface TouchedCustomers {

    /** Remembers that these customers got values of these sources; to be called before they are stored. */
    void touch(Collection<String> ids, Set<String> sources, Instant at, Duration patience);

    /** Somebody who was touched. */
    record Touched(int number, String id) {}

    /**
     * Those touched in any of these sources up to that instant, by number.
     *
     * @param after only greater numbers; 0 to begin with
     * @param most so many at most
     * @param patience how long the engine may take to find them
     */
    List<Touched> touched(Set<String> sources, Instant until, int after, int most, Duration patience);

    /**
     * Forgets what {@link #touched} told, once it was dealt with; some thousands at a time, so that nobody who touches
     * others waits for long.
     *
     * @param patience how long the engine may take for each of them
     */
    void forget(Set<String> sources, Instant until, Duration patience);
}
