package io.muster.job;

import io.muster.shared.Problem;

/** A job cannot be done. */
public final class JobFailed extends RuntimeException {
    private final Problem problem;

    /** @param problem the reason; its message is shown to people */
    public JobFailed(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** The reason. */
    public Problem problem() {
        return problem;
    }
}
