package io.muster.load;

import io.muster.job.Job;
import io.muster.job.JobCancelled;
import io.muster.job.JobInterrupted;
import io.muster.job.JobState;
import io.muster.job.RunningJob;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job that runs in a test, without a place where jobs are kept. */
final class TestJob implements RunningJob {
    private final Job job;
    private Map<String, Long> figures = Map.of();
    private long done;
    private volatile boolean cancelled;
    private volatile boolean lost;

    TestJob(String id, Instant createdAt, LoadRequest request) {
        this.job = new Job(
                id,
                LoadRequest.KIND,
                "load:" + request.loader(),
                JobState.RUNNING,
                0,
                null,
                createdAt,
                createdAt,
                null,
                null,
                request.toInput(),
                Map.of());
    }

    void cancel() {
        cancelled = true;
    }

    /** Another server runs the job by now. */
    void lose() {
        lost = true;
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public void report(long done, @Nullable Long total, Map<String, Long> figures) {
        goesOn();
        this.done = done;
        this.figures = figures;
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
        if (lost) {
            throw new JobInterrupted();
        }
    }

    Map<String, Long> figures() {
        return figures;
    }

    long done() {
        return done;
    }
}
