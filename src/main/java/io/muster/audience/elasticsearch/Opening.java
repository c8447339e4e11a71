package io.muster.audience.elasticsearch;

import io.muster.shared.WaitingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A point in time that is being opened, or is open, for several who wait for it together; closed by the last who lets go.
 */
final class Opening {
    private static final String ENGINE = "Elasticsearch";

    private final Instant asOf;
    private final CompletableFuture<PointInTime> opened = new CompletableFuture<>();
    private final Consumer<PointInTime> close;
    // The one who shares it out holds it too.
    private final AtomicInteger holders = new AtomicInteger(1);

    /**
     * @param asOf an instant before it is opened
     * @param close gives it back to the engine
     */
    Opening(Instant asOf, Consumer<PointInTime> close) {
        this.asOf = asOf;
        this.close = close;
    }

    /** Opens it on a thread of its own: whoever gives up waiting takes nothing from the others. */
    void start(Function<Instant, PointInTime> open) {
        Thread.ofVirtual().name("point-in-time").start(() -> {
            try {
                opened.complete(open.apply(asOf));
            } catch (Throwable e) {
                opened.completeExceptionally(e);
            }
        });
    }

    Instant asOf() {
        return asOf;
    }

    boolean hasFailed() {
        return opened.isCompletedExceptionally();
    }

    /** Takes hold of it; false where it is closed already. */
    boolean hold() {
        return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /** Lets go of it. */
    void release() {
        if (holders.decrementAndGet() == 0) {
            opened.thenAccept(close);
        }
    }

    /**
     * Waits until it is open.
     *
     * @throws io.muster.shared.EngineAway if that does not come about in time
     */
    PointInTime await(Duration patience) {
        return WaitingTime.await(opened, patience, ENGINE);
    }
}
