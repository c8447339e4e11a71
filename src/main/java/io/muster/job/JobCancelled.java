package io.muster.job;

/** Somebody asked the job to stop. */
public final class JobCancelled extends RuntimeException {
    public JobCancelled() {
        super("cancelled");
    }
}
