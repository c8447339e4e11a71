package io.muster.customer.elasticsearch;

import io.muster.shared.WaitingTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets many writers share the refreshes that make their writes visible: one runs at a time, and serves all who were
 * waiting when it began. It runs on a thread of its own, and its failure is that of all whom it serves: of an engine that
 * hangs they hear together and not one after another.
 */
final class SharedRefresh {
    private static final String ENGINE = "Elasticsearch";

    private final Consumer<Duration> refresh;
    private @Nullable Turn next;
    private boolean running;

    /** One refresh, for all who came before it began; with the time of whoever of them has most. */
    private static final class Turn {
        private final CompletableFuture<Boolean> served = new CompletableFuture<>();
        private Duration patience = Duration.ZERO;
    }

    /** @param refresh makes visible all that was written before it begins, within this time */
    SharedRefresh(Consumer<Duration> refresh) {
        this.refresh = refresh;
    }

    /**
     * Returns once a refresh that began after this call has ended.
     *
     * @param patience how long that refresh may take, and how long one that began before
     * @throws io.muster.shared.EngineAway if it does not end in time
     */
    void await(Duration patience) {
        WaitingTime.await(join(patience).served, patience.multipliedBy(2), ENGINE);
    }

    private synchronized Turn join(Duration patience) {
        Turn mine = next == null ? new Turn() : next;
        next = mine;
        if (patience.compareTo(mine.patience) > 0) {
            mine.patience = patience;
        }
        if (!running) {
            running = true;
            Thread.ofVirtual().name("refresh").start(this::serve);
        }
        return mine;
    }

    private void serve() {
        for (@Nullable Turn turn = take(); turn != null; turn = take()) {
            try {
                refresh.accept(turn.patience);
                turn.served.complete(true);
            } catch (Throwable e) {
                turn.served.completeExceptionally(e);
            }
        }
    }

    private synchronized @Nullable Turn take() {
        @Nullable Turn turn = next;
        next = null;
        running = turn != null;
        return turn;
    }
}
