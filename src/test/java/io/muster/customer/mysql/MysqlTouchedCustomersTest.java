package io.muster.customer.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.customer.CustomerNumbers;
import io.muster.customer.TouchedCustomers;
import io.muster.customer.TouchedCustomers.Touched;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class MysqlTouchedCustomersTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    TouchedCustomers touched;

    @Inject
    CustomerNumbers numbers;

    @Inject
    DataSource dataSource;

    private String source;
    private List<String> ids;

    /** Five customers whom nobody else touches in these sources. */
    @BeforeEach
    void customers() {
        Shop shop = new Shop();
        source = shop.source + "x";
        ids = List.of("a", "b", "c", "d", "e").stream().map(shop::customer).toList();
        List.of("a", "b", "c", "d", "e").forEach(name -> shop.say(name, "{\"level\":\"gold\"}"));
    }

    @Test
    void thoseOfAllSourcesAreToldOnceByNumber() {
        // Given
        touched.touch(ids.subList(0, 3), Set.of(source + "1"), NOON, PATIENCE);
        touched.touch(ids.subList(2, 5), Set.of(source + "2", source + "3"), NOON, PATIENCE);

        // When
        List<List<Touched>> batches = new ArrayList<>();
        int after = 0;
        do {
            batches.add(touched.touched(Set.of(source + "1", source + "2", source + "3"), NOON, after, 2, PATIENCE));
            after = batches.getLast().isEmpty()
                    ? after
                    : batches.getLast().getLast().number();
        } while (!batches.getLast().isEmpty());

        // Then
        assertThat(batches).extracting(List::size).containsExactly(2, 2, 1, 0);
        List<Touched> all = batches.stream().flatMap(List::stream).toList();
        assertThat(all).isEqualTo(all(ids));
    }

    @Test
    void whoWasTouchedLaterIsNeitherToldNorForgotten() {
        touched.touch(ids.subList(0, 2), Set.of(source), NOON, PATIENCE);
        touched.touch(ids.subList(1, 3), Set.of(source), NOON.plusMillis(1), PATIENCE);

        assertThat(touched.touched(Set.of(source), NOON, 0, 10, PATIENCE)).isEqualTo(all(ids.subList(0, 1)));

        touched.forget(Set.of(source), NOON, PATIENCE);
        assertThat(touched.touched(Set.of(source), NOON.plusMillis(1), 0, 10, PATIENCE))
                .isEqualTo(all(ids.subList(1, 3)));
    }

    @Test
    void toForgetMayTakeLongerThanAPersonWaits() throws Exception {
        touched.touch(ids, Set.of(source), NOON, PATIENCE);
        CompletableFuture<Void> later;
        // Given somebody who holds a row for longer than a statement may take otherwise
        Connection other = dataSource.getConnection();
        other.setAutoCommit(false);
        try (PreparedStatement lock =
                other.prepareStatement("SELECT * FROM customer_touched WHERE source = ? FOR UPDATE")) {
            lock.setString(1, source);
            lock.executeQuery();
            later = CompletableFuture.runAsync(
                    () -> close(other), CompletableFuture.delayedExecutor(4, TimeUnit.SECONDS));
        }

        // When
        touched.forget(Set.of(source), NOON, PATIENCE);

        // Then
        later.get(10, TimeUnit.SECONDS);
        assertThat(touched.touched(Set.of(source), NOON, 0, 10, PATIENCE)).isEmpty();
    }

    @Test
    void manyAreForgottenSomeAtATime() throws Exception {
        // Given more than one step forgets, of whom somebody holds the last
        List<String> many = IntStream.rangeClosed(0, MysqlTouchedCustomers.CHUNK)
                .mapToObj(i -> source + "-" + i)
                .toList();
        touched.touch(many, Set.of(source), NOON, PATIENCE);
        Touched last = all(many).getLast();
        CompletableFuture<Void> forgotten;
        Connection other = dataSource.getConnection();
        other.setAutoCommit(false);
        try (PreparedStatement lock =
                other.prepareStatement("SELECT * FROM customer_touched WHERE source = ? AND number = ? FOR UPDATE")) {
            lock.setString(1, source);
            lock.setInt(2, last.number());
            lock.executeQuery();

            // When
            forgotten = CompletableFuture.runAsync(() -> touched.forget(Set.of(source), NOON, PATIENCE));

            // Then
            awaitTouched(List.of(last));
            touched.touch(many.subList(0, 1), Set.of(source), NOON.plusMillis(1), Duration.ofSeconds(2));
        } finally {
            close(other);
        }
        forgotten.get(10, TimeUnit.SECONDS);
        assertThat(touched.touched(Set.of(source), NOON.plusMillis(1), 0, 10, PATIENCE))
                .isEqualTo(all(many.subList(0, 1)));
    }

    @Test
    void batchesOfTheSameCustomersInWhateverOrderAreAllRemembered() {
        List<String> many =
                IntStream.range(0, 1_000).mapToObj(i -> source + "-" + i).toList();
        List<CompletableFuture<Void>> batches = IntStream.range(0, 16)
                .mapToObj(batch -> CompletableFuture.runAsync(() -> {
                    List<String> some = new ArrayList<>(many);
                    Collections.shuffle(some, new Random(batch));
                    touched.touch(
                            some.subList(0, 600), Set.of(source, source + batch % 2), NOON.plusMillis(batch), PATIENCE);
                }))
                .toList();

        assertThat(batches).allSatisfy(batch -> assertThat(batch).succeedsWithin(PATIENCE));
        assertThat(touched.touched(Set.of(source), NOON.plusSeconds(1), 0, 2_000, PATIENCE))
                .isEqualTo(all(many));
    }

    private void awaitTouched(List<Touched> expected) throws InterruptedException {
        for (int look = 0; look < 100 && !firstTouched().equals(expected); look++) {
            Thread.sleep(50);
        }
        assertThat(firstTouched()).isEqualTo(expected);
    }

    private List<Touched> firstTouched() {
        return touched.touched(Set.of(source), NOON, 0, 2, PATIENCE);
    }

    private static void close(Connection connection) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Touched> all(List<String> some) {
        return some.stream()
                .map(id -> new Touched(numbers.find(id).orElseThrow(), id))
                .sorted(java.util.Comparator.comparingInt(Touched::number))
                .toList();
    }
}
