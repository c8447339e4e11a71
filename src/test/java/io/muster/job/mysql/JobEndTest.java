package io.muster.job.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.shared.EngineAway;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobEndTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void leaveThreadAsItWas() {
        Thread.interrupted();
    }

    @Test
    void anInterruptedThreadPausesBetweenItsAttemptsAndStaysInterrupted() {
        // Given
        long began = System.nanoTime();
        Thread.currentThread().interrupt();

        // When
        end(() -> false).write(new JobEnd.Ended(JobState.SUCCEEDED, null));

        // Then of three attempts the last one succeeded, and one of the two pauses was cut short
        assertThat(asked).hasValue(3);
        assertThat(System.nanoTime() - began)
                .isGreaterThan(Duration.ofMillis(900).toNanos());
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void aServerThatStopsWaitsForNothing() {
        end(() -> asked.get() == 1).write(new JobEnd.Ended(JobState.SUCCEEDED, null));

        assertThat(asked).hasValue(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private JobEnd end(java.util.function.BooleanSupplier stopping) {
        Job job = new Job("1", "steps", "steps", JobState.RUNNING, 0, null, NOW, NOW, null, null, Map.of(), Map.of());
        return new JobEnd(new JobRun(job, 1, new AwayTwice(), System.nanoTime()), InstantSource.fixed(NOW), stopping);
    }

    /** The table of a MySQL that is away for two statements; a real one cannot be away for so exactly long. */
    private final class AwayTwice extends JobTable {
        @SuppressWarnings("NullAway")
        AwayTwice() {
            super(null);
        }

        @Override
        int update(String sql, @Nullable Object... parameters) {
            if (asked.incrementAndGet() <= 2) {
                throw new EngineAway("MySQL", null);
            }
            return 1;
        }
    }
}
