package io.muster.job.mysql;

import io.muster.job.JobState;
import io.muster.shared.EngineAway;
import io.muster.shared.Problem;
import io.muster.shared.StorageFull;
import io.muster.shared.mysql.MysqlRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The end of a run, which is written even if MySQL has to be waited for. */
record JobEnd(JobRun run, InstantSource clock, BooleanSupplier stopping) {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /**
     * How a run ended.
     *
     * @param state a final one
     * @param problem why it failed; null where it did not
     */
    record Ended(JobState state, @Nullable Problem problem) {}

    /** Goes on where its thread is interrupted, since nobody else would say how the run ended; the thread stays so. */
    void write(Ended ended) {
        Instant now = clock.instant();
        boolean interrupted = false;
        boolean written = false;
        while (!written && !stopping.getAsBoolean()) {
            try {
                run.finish(ended.state(), ended.problem(), now);
                written = true;
            } catch (EngineAway | MysqlRefused | StorageFull e) {
                interrupted |= interruptedWhilePausing();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean interruptedWhilePausing() {
        try {
            Thread.sleep(PAUSE);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
