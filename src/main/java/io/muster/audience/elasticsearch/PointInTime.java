package io.muster.audience.elasticsearch;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One state of the index, held open at the engine while somebody reads from it, and closed by the last who lets go. */
final class PointInTime {
    private final String id;
    private final Instant asOf;
    private final long total;
    private final Consumer<String> close;
    // The one who shares it out holds it too.
    private final AtomicInteger holders = new AtomicInteger(1);

    /**
     * @param id the engine's name for it
     * @param asOf every change acknowledged before this instant is in it
     * @param total all customers in it
     * @param close gives it back to the engine
     */
    PointInTime(String id, Instant asOf, long total, Consumer<String> close) {
        this.id = id;
        this.asOf = asOf;
        this.total = total;
        this.close = close;
    }

    String id() {
        return id;
    }

    Instant asOf() {
        return asOf;
    }

    long total() {
        return total;
    }

    /** Takes hold of it; false where it is closed already. */
    boolean hold() {
        return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /** Lets go of it. */
    void release() {
        if (holders.decrementAndGet() == 0) {
            close.accept(id);
        }
    }
}
