package io.muster.shared.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.customer.CustomerNumbers;
import io.muster.customer.TouchedCustomers;
import io.muster.shared.EngineAway;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MySQL undoes one of two transactions that wait for each other's locks. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class MysqlRequestsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int DEADLOCK = 1213;

    @Inject
    MysqlRequests mysql;

    @Inject
    TouchedCustomers touched;

    @Inject
    CustomerNumbers numbers;

    private String source;
    private int one;
    private int other;

    @BeforeEach
    void twoRows() {
        Shop shop = new Shop();
        source = shop.source;
        List<String> ids = List.of(shop.customer("one"), shop.customer("other"));
        touched.touch(ids, Set.of(source), Instant.EPOCH, PATIENCE);
        one = numbers.find(ids.getFirst()).orElseThrow();
        other = numbers.find(ids.getLast()).orElseThrow();
    }

    @Test
    void theTransactionThatWasUndoneIsMadeAgain() {
        CyclicBarrier bothHaveTheirFirst = new CyclicBarrier(2);
        AtomicInteger begun = new AtomicInteger();

        CompletableFuture<Integer> there = CompletableFuture.supplyAsync(
                () -> mysql.inTransaction(connection -> lockBoth(connection, one, other, begun, bothHaveTheirFirst)));
        CompletableFuture<Integer> back = CompletableFuture.supplyAsync(
                () -> mysql.inTransaction(connection -> lockBoth(connection, other, one, begun, bothHaveTheirFirst)));

        assertThat(there).succeedsWithin(PATIENCE).isEqualTo(2);
        assertThat(back).succeedsWithin(PATIENCE).isEqualTo(2);
        assertThat(begun).hasValue(3);
    }

    @Test
    void oneThatIsUndoneAgainAndAgainIsGivenUpAsIfMysqlWereAway() {
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> mysql.inTransaction(connection -> {
                    begun.incrementAndGet();
                    throw new SQLException("Deadlock found", "40001", DEADLOCK);
                }))
                .isInstanceOf(EngineAway.class);

        assertThat(begun).hasValue(5);
    }

    @Test
    void partOfATransactionIsMadeAgainOnlyWithAllOfIt() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger inner = new AtomicInteger();

        assertThat(mysql.<Integer>inTransaction(connection -> {
                    begun.incrementAndGet();
                    return mysql.inTransaction(same -> {
                        if (inner.incrementAndGet() == 1) {
                            throw new SQLException("Deadlock found", "40001", DEADLOCK);
                        }
                        return 7;
                    });
                }))
                .isEqualTo(7);

        assertThat(begun).hasValue(2);
        assertThat(inner).hasValue(2);
    }

    @Test
    void whatIsInNoTransactionIsNotMadeAgain() {
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> mysql.ask(connection -> {
                    begun.incrementAndGet();
                    throw new SQLException("Deadlock found", "40001", DEADLOCK);
                }))
                .isInstanceOf(EngineAway.class);

        assertThat(begun).hasValue(1);
    }

    /** Both at first wait until the other has a row too. */
    private int lockBoth(
            Connection connection, int first, int second, AtomicInteger begun, CyclicBarrier bothHaveTheirFirst)
            throws SQLException {
        boolean isFirstTime = begun.incrementAndGet() <= 2;
        int locked = lock(connection, first);
        if (isFirstTime) {
            await(bothHaveTheirFirst);
        }
        return locked + lock(connection, second);
    }

    private int lock(Connection connection, int number) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE customer_touched SET touched_at = NOW(6) WHERE source = ? AND number = ?")) {
            update.setString(1, source);
            update.setInt(2, number);
            return update.executeUpdate();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
