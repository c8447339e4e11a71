package io.muster.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * How long the request that this thread serves may still wait for engines, all its questions together: each of them may
 * be answered in time, and their sum not. Time in which a body is read or an answer is written does not count. A thread
 * that serves no request, such as a job's, has no such bound.
 */
public final class WaitingTime {
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(1);
    private static final ThreadLocal<@Nullable WaitingTime> OF_THREAD = new ThreadLocal<>();

    private final long mostNanos;
    private long spentNanos;
    private long sinceNanos;
    private int depth;

    private WaitingTime(Duration most) {
        this.mostNanos = most.toNanos();
    }

    /** A wait for an engine. */
    @FunctionalInterface
    public interface Wait<T, E extends Exception> {
        T get() throws E;
    }

    /** A request begins on this thread. */
    public static void begin(Duration most) {
        OF_THREAD.set(new WaitingTime(most));
    }

    /** The request has ended. */
    public static void end() {
        OF_THREAD.remove();
    }

    /**
     * Does work that is known to take long and does not count: each step of it has a bound of its own. Afterwards as much
     * is left as before.
     */
    public static <T, E extends Exception> T lifted(Wait<T, E> work) throws E {
        @Nullable WaitingTime time = OF_THREAD.get();
        OF_THREAD.remove();
        try {
            return work.get();
        } finally {
            if (time != null) {
                OF_THREAD.set(time);
            }
        }
    }

    /** What is left, never less than nothing; empty where there is no bound. */
    public static Optional<Duration> left() {
        return Optional.ofNullable(OF_THREAD.get()).map(WaitingTime::leftNow);
    }

    /** As long as wanted, but no longer than is left. */
    public static Duration atMost(Duration wanted) {
        return left().filter(left -> left.compareTo(wanted) < 0).orElse(wanted);
    }

    /**
     * Waits for what an engine says to another thread.
     *
     * @param most how long at most, where more is left or there is no bound
     * @throws EngineAway if it says nothing in time
     * @throws RuntimeException which the other thread met
     */
    public static <T> T await(Future<T> answer, Duration most, String engine) {
        Duration longest = atMost(most);
        return counted(() -> {
            try {
                return get(answer, longest, engine);
            } catch (TimeoutException e) {
                throw new EngineAway(engine, e);
            }
        });
    }

    /**
     * Waits for work that takes an engine long. It does not count, for as long as the engine shows that it is there.
     *
     * @param most how long at most, whatever is left
     * @param lifeSign asks for it, again and again; throws if none comes
     * @throws EngineAway as {@link #await}, or if nothing is left to wait for a sign
     * @throws RuntimeException as {@link #await}
     */
    public static <T> T awaitWork(Future<T> answer, Duration most, Runnable lifeSign, String engine) {
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            try {
                return get(answer, atMost(BETWEEN_SIGNS), engine);
            } catch (TimeoutException e) {
                if (System.nanoTime() > end || left().filter(Duration::isZero).isPresent()) {
                    throw new EngineAway(engine, e);
                }
                lifeSign.run();
            }
        }
    }

    private static <T> T get(Future<T> answer, Duration most, String engine) throws TimeoutException {
        try {
            return answer.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineAway(engine, e);
        }
    }

    /**
     * Waits for a turn at an engine; who has it may be waiting in vain.
     *
     * @throws EngineAway if it does not come in time
     */
    public static void lock(Lock turn, String engine) {
        Optional<Duration> left = left();
        if (left.isEmpty()) {
            turn.lock();
            return;
        }
        counted(() -> {
            try {
                if (!turn.tryLock(left.get().toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new EngineAway(engine, null);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineAway(engine, e);
            }
        });
    }

    /** Waits for an engine; a wait within a wait counts once. */
    public static <T, E extends Exception> T counted(Wait<T, E> wait) throws E {
        @Nullable WaitingTime time = OF_THREAD.get();
        if (time == null) {
            return wait.get();
        }
        time.enter();
        try {
            return wait.get();
        } finally {
            time.leave();
        }
    }

    private Duration leftNow() {
        long running = depth == 0 ? 0 : System.nanoTime() - sinceNanos;
        return Duration.ofNanos(Math.max(0, mostNanos - spentNanos - running));
    }

    private void enter() {
        if (depth++ == 0) {
            sinceNanos = System.nanoTime();
        }
    }

    private void leave() {
        if (--depth == 0) {
            spentNanos += System.nanoTime() - sinceNanos;
        }
    }
}
