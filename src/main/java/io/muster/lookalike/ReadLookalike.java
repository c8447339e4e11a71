package io.muster.lookalike;

import io.muster.job.Job;
import io.muster.job.Jobs;
import io.muster.shared.Newest;
import io.muster.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells of lookalikes and where the search for their people stands. */
@ApplicationScoped
public class ReadLookalike {
    private final LookalikeStore store;
    private final Jobs jobs;
    private final int mostListed;

    ReadLookalike(LookalikeStore store, Jobs jobs, @ConfigProperty(name = "muster.jobs.most-listed") int mostListed) {
        this.store = store;
        this.jobs = jobs;
        this.mostListed = mostListed;
    }

    /** A lookalike and the job that finds, or last found, its people. */
    public record Standing(Lookalike lookalike, Job job) {}

    /** What a list says of it, and of its job. */
    public record Listed(Lookalike.Summary summary, Job job) {}

    /**
     * The lookalike as it stands. Its people are read after its job, which may end in between: one that has ended shall
     * not be told with the people found before.
     *
     * @throws NotFound if there is none of this id
     */
    public Standing find(String id) {
        Job job = standing(in(store, id)).job();
        Lookalike now = in(store, id);
        return now.job().equals(job.id()) ? new Standing(now, job) : standing(now);
    }

    /** The same of one that was just read. */
    public Standing standing(Lookalike lookalike) {
        return new Standing(
                lookalike,
                jobs.find(lookalike.job())
                        .orElseThrow(() -> new IllegalStateException("a lookalike has lost its job")));
    }

    /** The newest lookalikes, at most {@code muster.jobs.most-listed}. */
    public Newest<Listed> newest() {
        Map<String, Job> newest = new HashMap<>();
        jobs.newestOf(LookalikeJob.KIND, null, mostListed).items().forEach(job -> newest.put(job.id(), job));
        Newest<Lookalike.Summary> summaries = Newest.atMost(mostListed, store.newest(mostListed + 1));
        List<Listed> listed = new ArrayList<>();
        for (Lookalike.Summary summary : summaries.items()) {
            @Nullable Job known = newest.get(summary.job());
            Optional<Job> job = known == null ? jobs.find(summary.job()) : Optional.of(known);
            job.ifPresent(found -> listed.add(new Listed(summary, found)));
        }
        return new Newest<>(listed, summaries.more());
    }

    static Lookalike in(LookalikeStore store, String id) {
        return store.find(id).orElseThrow(() -> new NotFound("there is no such lookalike"));
    }
}
