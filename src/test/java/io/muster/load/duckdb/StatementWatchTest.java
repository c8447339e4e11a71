package io.muster.load.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.job.JobCancelled;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StatementWatchTest {
    /** Counting these takes an hour. */
    private static final String ENDLESS = "FROM range(10000000000000) WHERE hash(range) % 7 = 3";

    @TempDir
    Path scratch;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private DuckDb duckDb;

    @BeforeEach
    void start() {
        duckDb = new DuckDb(scratch, "512MB", () -> {
            if (cancelled.get()) {
                throw new JobCancelled();
            }
        });
    }

    @AfterEach
    void stop() {
        duckDb.close();
    }

    @Test
    void whatTakesLongIsStoppedInTheMiddleOfAStatement() {
        cancelled.set(true);

        assertThatThrownBy(() -> duckDb.number("SELECT count(*) " + ENDLESS)).isInstanceOf(JobCancelled.class);
        assertThatThrownBy(() -> duckDb.run("COPY (SELECT range " + ENDLESS + ") TO "
                        + Sql.file(scratch.resolve("rows.parquet")) + " (FORMAT parquet)"))
                .isInstanceOf(JobCancelled.class);
    }

    @Test
    void theNextStatementIsNotStoppedForIt() {
        cancelled.set(true);
        assertThatThrownBy(() -> duckDb.number("SELECT count(*) " + ENDLESS)).isInstanceOf(JobCancelled.class);
        cancelled.set(false);

        assertThat(duckDb.number("SELECT count(*) FROM range(1000000)")).isEqualTo(1_000_000);
    }
}
