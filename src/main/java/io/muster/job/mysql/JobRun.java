package io.muster.job.mysql;

import io.muster.job.Job;
import io.muster.job.JobCancelled;
import io.muster.job.JobInterrupted;
import io.muster.job.JobState;
import io.muster.job.RunningJob;
import io.muster.shared.EngineAway;
import io.muster.shared.Problem;
import io.muster.shared.StorageFull;
import io.muster.shared.mysql.UtcColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of a job on this server, for as long as its lease is renewed. */
final class JobRun implements RunningJob {
    /** People look at a bar, not at a stream of writes. */
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final Job job;
    private final int run;
    private final JobTable table;
    private volatile boolean cancelled;
    private volatile boolean lost;
    private volatile long leaseEndNanos;
    private long writtenNanos = System.nanoTime() - PAUSE_NANOS;
    private long done;
    private @Nullable Long total;
    private Map<String, Long> figures = Map.of();

    /** @param leaseEndNanos until when the run may go on without the lease being renewed, by {@link System#nanoTime} */
    JobRun(Job job, int run, JobTable table, long leaseEndNanos) {
        this.job = job;
        this.run = run;
        this.table = table;
        this.leaseEndNanos = leaseEndNanos;
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public void report(long done, @Nullable Long total, Map<String, Long> figures) {
        this.done = done;
        this.total = total;
        this.figures = Map.copyOf(figures);
        goesOn();
        long now = System.nanoTime();
        if (now - writtenNanos >= PAUSE_NANOS) {
            writtenNanos = now;
            try {
                table.update(
                        "UPDATE job SET done = ?, total = ?, figures = ? WHERE id = ? AND run = ? AND state = 'RUNNING'",
                        done,
                        total,
                        JobRow.figures(this.figures),
                        job.id(),
                        run);
            } catch (EngineAway | StorageFull e) {
                // The work itself knows whether it needs MySQL; the bar can wait.
            }
        }
    }

    @Override
    public void goesOn() {
        stillMine();
        if (cancelled) {
            throw new JobCancelled();
        }
    }

    @Override
    public void stillMine() {
        if (isLost()) {
            throw new JobInterrupted();
        }
    }

    /** Writes how the run ended; says nothing where somebody gave it up for dead meanwhile. */
    void finish(JobState state, @Nullable Problem problem, Instant now) {
        table.update(
                "UPDATE job SET state = ?, problem = ?, finished_at = ?, done = ?, total = ?, figures = ?,"
                        + " owner = NULL, lease_until = NULL WHERE id = ? AND run = ? AND state = 'RUNNING'",
                state.name(),
                problem == null ? null : JobRow.json(problem),
                UtcColumn.of(now),
                done,
                total,
                JobRow.figures(figures),
                job.id(),
                run);
    }

    /** The lease was renewed until then. */
    void renewed(long untilNanos) {
        leaseEndNanos = untilNanos;
    }

    /** Somebody asked the job to stop. */
    void cancel() {
        cancelled = true;
    }

    /** Somebody else may run the job now. */
    void lose() {
        lost = true;
    }

    /** Whether somebody else may run the job by now, so that this run must not go on. */
    boolean isLost() {
        return lost || System.nanoTime() - leaseEndNanos > 0;
    }

    int run() {
        return run;
    }
}
