package io.muster.customer.elasticsearch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets many writers share the refreshes that make their writes visible: one runs at a time, and serves all who were
 * waiting when it began.
 */
final class SharedRefresh {
    private final Consumer<Duration> refresh;
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock one = new ReentrantLock();
    private long served;

    /** @param refresh makes visible all that was written before it begins, within this time */
    SharedRefresh(Consumer<Duration> refresh) {
        this.refresh = refresh;
    }

    /** Returns once a refresh that began after this call has ended. */
    void await(Duration patience) {
        long ticket = asked.incrementAndGet();
        one.lock();
        try {
            if (served < ticket) {
                long upTo = asked.get();
                refresh.accept(patience);
                served = upTo;
            }
        } finally {
            one.unlock();
        }
    }
}
