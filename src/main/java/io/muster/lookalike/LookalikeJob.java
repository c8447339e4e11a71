package io.muster.lookalike;

import io.muster.job.Job;
import java.util.Map;

/** How a lookalike's jobs are named and queued. */
final class LookalikeJob {
    /** The kind of its jobs. */
    static final String KIND = "lookalike";

    /** One after another: each holds tens of thousands of customers in memory, and keeps all cores busy. */
    static final String QUEUE = "lookalike";

    private static final String OF = "lookalike";

    private LookalikeJob() {}

    /** The input of a job that finds people anew; the first one's is empty. */
    static Map<String, String> again(String lookalike) {
        return Map.of(OF, lookalike);
    }

    /** The lookalike whose people a job finds. */
    static String lookalike(Job job) {
        return job.input().getOrDefault(OF, job.id());
    }
}
