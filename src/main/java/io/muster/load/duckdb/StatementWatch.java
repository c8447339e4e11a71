package io.muster.load.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cancels a statement once the work that it is a part of shall stop: one that makes millions of rows takes minutes. */
final class StatementWatch implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Statement statement;
    private final Runnable goesOn;
    private final Thread watcher;
    private volatile @Nullable RuntimeException stopped;

    /** @param goesOn throws where the statement shall not go on */
    StatementWatch(Statement statement, Runnable goesOn) {
        this.statement = statement;
        this.goesOn = goesOn;
        this.watcher = Thread.ofVirtual().name("statement-watch").start(this::watch);
    }

    /** Why the statement was cancelled; empty where it was not. */
    Optional<RuntimeException> stopped() {
        return Optional.ofNullable(stopped);
    }

    private void watch() {
        try {
            while (stopped == null) {
                Thread.sleep(LOOK_EVERY);
                look();
            }
        } catch (InterruptedException e) {
            // The statement has ended.
        } catch (SQLException e) {
            // Then it goes on to its end, and its work stops there.
        }
    }

    private void look() throws SQLException {
        try {
            goesOn.run();
        } catch (RuntimeException e) {
            stopped = e;
            statement.cancel();
        }
    }

    /** Does not return while the statement may still be cancelled, since that would hit the next one. */
    @Override
    public void close() {
        watcher.interrupt();
        boolean interrupted = false;
        while (watcher.isAlive()) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
