package io.muster.job;

/** Does the jobs of one kind. */
public interface JobRunner {

    /** The kind of jobs it does. */
    String kind();

    /**
     * Does one job, on a thread of its own. Doing it again after it was interrupted anywhere must complete it, with
     * nothing done twice.
     *
     * @throws JobFailed if it cannot be done, with the reason for people
     * @throws JobCancelled from {@link RunningJob#report}, to be let through; what the job was given must be kept, since
     *     a cancelled job can be retried
     * @throws JobInterrupted from {@link RunningJob#report}, to be let through; what the job was given must be kept
     */
    void run(RunningJob job);
}
