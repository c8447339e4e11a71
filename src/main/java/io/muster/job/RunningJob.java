package io.muster.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job's own view of itself while it runs. */
public interface RunningJob {

    /** The job as it was when this run began. */
    Job job();

    /**
     * Tells how far the work is; cheap enough to be called after every batch.
     *
     * @param figures all figures so far; they replace the earlier ones
     * @throws JobCancelled if somebody asked the job to stop
     * @throws JobInterrupted if the server stops, or somebody else may run the job by now
     */
    void report(long done, @Nullable Long total, Map<String, Long> figures);

    /**
     * To be asked every now and then while something takes long; cheap, and asked from any thread.
     *
     * @throws JobCancelled if somebody asked the job to stop
     * @throws JobInterrupted if the server stops, or somebody else may run the job by now
     */
    void goesOn();

    /**
     * To be asked before anything is written that another run of the job, or a later job, may have written already.
     *
     * @throws JobInterrupted if the server stops, or somebody else may run the job by now
     */
    void stillMine();
}
