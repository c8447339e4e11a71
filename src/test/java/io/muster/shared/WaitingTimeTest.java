package io.muster.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingTimeTest {
    private static final Duration MOST = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(1);

    @AfterEach
    void noBound() {
        WaitingTime.end();
    }

    @Test
    void aThreadThatServesNoRequestHasNoBound() {
        assertThat(WaitingTime.left()).isEmpty();
        assertThat(WaitingTime.atMost(LONG)).isEqualTo(LONG);
    }

    @Test
    void allWaitsTogetherHaveSoLongAndWhatIsBetweenThemDoesNotCount() {
        WaitingTime.begin(MOST);
        assertThatItIsAway(() -> WaitingTime.await(new CompletableFuture<>(), MOST.dividedBy(2), "X"));
        Duration left = WaitingTime.left().orElseThrow();
        assertThat(left).isBetween(Duration.ZERO, MOST.dividedBy(2));

        spin(MOST);
        assertThat(WaitingTime.left()).contains(left);

        long start = System.nanoTime();
        assertThatItIsAway(() -> WaitingTime.await(new CompletableFuture<>(), LONG, "X"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG.dividedBy(10));
        assertThat(WaitingTime.left()).contains(Duration.ZERO);
    }

    @Test
    void aWaitWithinAWaitCountsOnce() {
        WaitingTime.begin(LONG);
        WaitingTime.counted(() -> WaitingTime.counted(() -> {
            spin(MOST);
            return true;
        }));

        assertThat(WaitingTime.left().orElseThrow())
                .isBetween(LONG.minus(MOST.multipliedBy(2)).plusNanos(1), LONG.minus(MOST));
    }

    @Test
    void workIsWaitedForWhileTheEngineShowsThatItIsThereAndDoesNotCount() {
        WaitingTime.begin(MOST);
        CompletableFuture<String> answer = new CompletableFuture<>();
        AtomicInteger signs = new AtomicInteger();

        assertThat(WaitingTime.awaitWork(
                        answer,
                        LONG,
                        () -> {
                            if (signs.incrementAndGet() == 5) {
                                answer.complete("done");
                            }
                        },
                        "X"))
                .isEqualTo("done");

        assertThat(signs).hasValue(5);
        assertThat(WaitingTime.left()).contains(MOST);
    }

    @Test
    void workIsWaitedForNoLongerThanItMayTake() {
        WaitingTime.begin(MOST);

        assertThatItIsAway(() -> WaitingTime.awaitWork(new CompletableFuture<>(), MOST.multipliedBy(3), () -> {}, "X"));
    }

    @Test
    void workOfAnEngineThatShowsNothingIsWaitedForNoLonger() {
        WaitingTime.begin(MOST);
        Runnable silent = () -> WaitingTime.await(new CompletableFuture<>(), LONG, "X");

        assertThatItIsAway(() -> WaitingTime.awaitWork(new CompletableFuture<>(), LONG, silent, "X"));
        assertThatItIsAway(() -> WaitingTime.awaitWork(new CompletableFuture<>(), LONG, () -> {}, "X"));
    }

    @Test
    void whatIsKnownToTakeLongHasNoBoundAndLeavesTheRequestItsOwn() {
        WaitingTime.begin(MOST);

        assertThat(WaitingTime.lifted(WaitingTime::left)).isEmpty();
        assertThatThrownBy(() -> WaitingTime.lifted(() -> {
                    throw new EngineAway("X", null);
                }))
                .isInstanceOf(EngineAway.class);

        assertThat(WaitingTime.left()).contains(MOST);
    }

    @Test
    void aTurnThatDoesNotComeIsWaitedForNoLonger() throws Exception {
        ReentrantLock turn = new ReentrantLock();
        Thread holder = Thread.ofVirtual().start(turn::lock);
        holder.join();
        WaitingTime.begin(MOST);

        assertThatItIsAway(() -> WaitingTime.lock(turn, "X"));

        assertThat(WaitingTime.left()).contains(Duration.ZERO);
    }

    private static void assertThatItIsAway(Runnable wait) {
        assertThatThrownBy(wait::run).isInstanceOf(EngineAway.class).hasMessage("X does not answer");
    }

    private static void spin(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
