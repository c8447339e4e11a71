package io.muster.shared.mysql;

import io.agroal.api.AgroalPoolInterceptor;
import io.muster.shared.WaitingTime;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How long MySQL may take before it counts as away. One statement has a short time, since people wait; who knows of a
 * long one says so on the connection, and the next one who gets that connection finds it impatient again. All statements
 * of a request together have what is left of its {@link WaitingTime}; then its thread is interrupted, which breaks off
 * the connection that a virtual thread waits on. To abort the connection would first say farewell on it, and so wait.
 */
@Singleton
public class MysqlPatience implements AgroalPoolInterceptor {
    private final int usualMillis;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("mysql-patience").factory());
    private final Map<Connection, Borrowing> borrowings = new ConcurrentHashMap<>();

    /** What a thread does with a connection, until it gives it back or has no time left. */
    private static final class Borrowing {
        private final Thread thread = Thread.currentThread();
        private @Nullable Future<?> end;
        private boolean over;
        private boolean interrupted;

        synchronized void watch(Future<?> timeUp) {
            end = timeUp;
        }

        synchronized void timeIsUp() {
            if (!over) {
                interrupted = true;
                thread.interrupt();
            }
        }

        /** Leaves the thread as it was. */
        synchronized void end() {
            over = true;
            if (end != null) {
                end.cancel(false);
            }
            if (interrupted) {
                Thread.interrupted();
            }
        }
    }

    MysqlPatience(
            @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout")
                    int usualMillis) {
        this.usualMillis = usualMillis;
        watch.setRemoveOnCancelPolicy(true);
    }

    /** Lets every further statement of this borrowing take so long, the commit included. */
    public static void extend(Connection connection, Duration patience) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        WaitingTime.left().ifPresent(left -> {
            Borrowing borrowing = new Borrowing();
            borrowings.put(connection, borrowing);
            borrowing.watch(watch.schedule(borrowing::timeIsUp, left.toNanos(), TimeUnit.NANOSECONDS));
        });
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        @Nullable Borrowing borrowing = borrowings.remove(connection);
        if (borrowing != null) {
            borrowing.end();
        }
        try {
            extend(connection, Duration.ofMillis(usualMillis));
        } catch (SQLException e) {
            // It is broken, and the pool will find out.
        }
    }

    @PreDestroy
    void close() {
        watch.shutdownNow();
    }
}
