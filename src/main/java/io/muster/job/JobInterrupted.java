package io.muster.job;

/** This run of the job must not go on, though nobody cancelled the job: it will be run again, with what it was given. */
public final class JobInterrupted extends RuntimeException {
    public JobInterrupted() {
        super("interrupted");
    }
}
