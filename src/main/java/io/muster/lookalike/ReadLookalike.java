package io.muster.lookalike;

import io.muster.job.Job;
import io.muster.job.Jobs;
import io.muster.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of lookalikes and where the search for their people stands. */
@ApplicationScoped
public class ReadLookalike {
    private final LookalikeStore store;
    private final Jobs jobs;

    ReadLookalike(LookalikeStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    /** A lookalike and the job that finds, or last found, its people. */
    public record Standing(Lookalike lookalike, Job job) {}

    /** What a list says of it, and of its job. */
    public record Listed(Lookalike.Summary summary, Job job) {}

    /**
     * The lookalike as it stands.
     *
     * @throws NotFound if there is none of this id
     */
    public Standing find(String id) {
        return standing(in(store, id));
    }

    /** The same of one that was just read. */
    public Standing standing(Lookalike lookalike) {
        return new Standing(
                lookalike,
                jobs.find(lookalike.job())
                        .orElseThrow(() -> new IllegalStateException("a lookalike has lost its job")));
    }

    /** The newest first, at most {@value Jobs#MOST_LISTED}. */
    public List<Listed> newest() {
        Map<String, Job> newest = new HashMap<>();
        jobs.newest().forEach(job -> newest.put(job.id(), job));
        List<Listed> listed = new ArrayList<>();
        for (Lookalike.Summary summary : store.newest(Jobs.MOST_LISTED)) {
            @Nullable Job known = newest.get(summary.job());
            Optional<Job> job = known == null ? jobs.find(summary.job()) : Optional.of(known);
            job.ifPresent(found -> listed.add(new Listed(summary, found)));
        }
        return listed;
    }

    static Lookalike in(LookalikeStore store, String id) {
        return store.find(id).orElseThrow(() -> new NotFound("there is no such lookalike"));
    }
}
