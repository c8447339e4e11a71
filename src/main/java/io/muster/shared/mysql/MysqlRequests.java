package io.muster.shared.mysql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.muster.shared.EngineAway;
import io.muster.shared.StorageFull;
import io.muster.shared.WaitingTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the engine, and turns every way in which it can be away into {@link EngineAway}. */
@ApplicationScoped
public class MysqlRequests {
    private static final String ENGINE = "MySQL";
    /** Whoever is let go first finds the other one done, or meets a third. */
    private static final int ATTEMPTS = 5;

    private final AgroalDataSource dataSource;
    private final MysqlMigration migration;
    private final MysqlAlarm alarm;

    MysqlRequests(AgroalDataSource dataSource, MysqlMigration migration, MysqlAlarm alarm) {
        this.dataSource = dataSource;
        this.migration = migration;
        this.alarm = alarm;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Works on a connection, each statement for itself.
     *
     * @throws EngineAway if the engine does not answer in time, has not its tables yet, or undoes a statement since two
     *     waited for each other's locks
     * @throws StorageFull if its disk is full
     */
    public <T> T ask(Work<T> work) {
        // Only once: what came before the statement that was undone is done already.
        return ask(1, () -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.with(connection);
            } catch (SQLException e) {
                throw new MysqlRefused(e);
            }
        });
    }

    /**
     * Works in the caller's transaction, or in one of its own where the caller has none, which is made again if MySQL
     * undoes it since two waited for each other's locks.
     *
     * @param work may be called several times
     * @throws EngineAway as {@link #ask(Work)}
     */
    public <T> T inTransaction(Work<T> work) {
        return ask(
                ATTEMPTS,
                () -> QuarkusTransaction.joiningExisting().call(() -> {
                    try (Connection connection = dataSource.getConnection()) {
                        return work.with(connection);
                    } catch (SQLException e) {
                        throw new MysqlRefused(e);
                    }
                }));
    }

    /**
     * Makes a call that speaks to the engine in some other way, such as by Hibernate, in one transaction of its own. It is
     * made again as {@link #inTransaction} does.
     *
     * @param call may be called several times
     * @throws EngineAway as {@link #ask(Work)}
     */
    public <T> T ask(Supplier<T> call) {
        return ask(ATTEMPTS, call);
    }

    private <T> T ask(int attempts, Supplier<T> call) {
        // What is part of a transaction is undone with it, and whoever began that begins again.
        boolean isPart = QuarkusTransaction.isActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return askOnce(call);
            } catch (RuntimeException e) {
                if (isPart || !MysqlRefused.isDeadlock(e)) {
                    throw e;
                }
                if (attempt == attempts) {
                    throw new EngineAway(ENGINE, e);
                }
            }
        }
    }

    private <T> T askOnce(Supplier<T> call) {
        Optional<Duration> left = WaitingTime.left();
        if (!migration.done() || left.filter(Duration::isZero).isPresent()) {
            throw new EngineAway(ENGINE, null);
        }
        try {
            return left.isEmpty() ? call.get() : WaitingTime.counted(() -> alarm.within(left.get(), call));
        } catch (EngineAway e) {
            throw e;
        } catch (RuntimeException e) {
            if (MysqlRefused.isFull(e)) {
                throw new StorageFull(ENGINE, e);
            }
            if (MysqlRefused.isAway(e)) {
                // Whatever broke one connection has broken the idle ones too; the next caller shall get a new one.
                dataSource.flush(FlushMode.IDLE);
                throw new EngineAway(ENGINE, e);
            }
            throw e;
        }
    }
}
