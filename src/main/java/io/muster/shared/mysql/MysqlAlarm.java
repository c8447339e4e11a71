package io.muster.shared.mysql;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends what takes too long in all, however quick each of its statements is: its thread is interrupted, and that breaks
 * off the connection on which a virtual thread waits. To abort the connection instead would first say farewell on it,
 * and so wait.
 */
@Singleton
class MysqlAlarm {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("mysql-alarm").factory());

    MysqlAlarm() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Makes the call, which is interrupted after so long; the thread is left as it was. */
    <T> T within(Duration time, Supplier<T> call) {
        Ring ring = new Ring(Thread.currentThread());
        ring.set(clock.schedule(ring::rings, time.toNanos(), TimeUnit.NANOSECONDS));
        try {
            return call.get();
        } finally {
            ring.off();
        }
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
    }

    private static final class Ring {
        private final Thread thread;
        private @Nullable Future<?> future;
        private boolean over;
        private boolean rang;

        Ring(Thread thread) {
            this.thread = thread;
        }

        synchronized void set(Future<?> scheduled) {
            future = scheduled;
        }

        synchronized void rings() {
            if (!over) {
                rang = true;
                thread.interrupt();
            }
        }

        synchronized void off() {
            over = true;
            if (future != null) {
                future.cancel(false);
            }
            if (rang) {
                Thread.interrupted();
            }
        }
    }
}
