package io.muster.job;

import io.muster.shared.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where jobs are kept and queued. A job survives the server: one that was interrupted can be retried. */
public interface Jobs {
    /**
     * Queues a job; it starts as soon as no other job of its queue runs.
     *
     * @param kind the kind of a {@link JobRunner}
     */
    Job submit(String kind, String queue, Map<String, String> input);

    /** The job as it stands now. */
    Optional<Job> find(String id);

    /**
     * Some of the newest jobs of all kinds; the list ends after {@code muster.jobs.most-listed} of them.
     *
     * @param after only those after the job of this id; null to begin with the newest
     * @param most so many at most
     * @throws io.muster.shared.Invalid if there is no such job to go on after
     */
    Part<Job> newest(@Nullable String after, int most);

    /** The same of one kind. */
    Part<Job> newestOf(String kind, @Nullable String after, int most);

    /** Of every queue the newest job of this kind that succeeded. */
    List<Job> lastSucceeded(String kind);

    /**
     * Asks a job to stop; a queued one is cancelled at once, a running one at its next step, a finished one stays.
     *
     * @throws io.muster.shared.NotFound if there is no such job
     */
    Job cancel(String id);

    /**
     * Queues a failed or cancelled job again, with the same id and input.
     *
     * @throws io.muster.shared.NotFound if there is no such job
     * @throws io.muster.shared.Conflict if it has not failed and was not cancelled
     */
    Job retry(String id);
}
