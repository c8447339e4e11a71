package io.muster.lookalike;

import io.muster.job.BodyHash;
import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.job.Jobs;
import io.muster.job.RepeatKey;
import io.muster.job.Repeats;
import io.muster.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the people of a lookalike anew, as the same request finds them now; until then those found before stay. */
@ApplicationScoped
public class RefreshLookalike {
    private final LookalikeStore store;
    private final Jobs jobs;
    private final Repeats repeats;

    RefreshLookalike(LookalikeStore store, Jobs jobs, Repeats repeats) {
        this.store = store;
        this.jobs = jobs;
        this.repeats = repeats;
    }

    /**
     * Queues another search. One that waits already will find what there is then, so it is not queued twice; one that runs
     * may have looked before the latest changes, and another follows it.
     *
     * @param key makes a repeated request queue nothing
     * @throws NotFound if there is no such lookalike
     */
    public Lookalike refresh(String id, Optional<RepeatKey> key) {
        Lookalike lookalike = ReadLookalike.in(store, id);
        if (key.isPresent()) {
            repeats.once(key.get(), BodyHash.NONE, () -> queue(lookalike));
        } else {
            queue(lookalike);
        }
        return ReadLookalike.in(store, id);
    }

    /** The job that waits. */
    private String queue(Lookalike lookalike) {
        Optional<Job> newest = jobs.find(lookalike.job());
        if (newest.filter(job -> job.state() == JobState.QUEUED).isPresent()) {
            return lookalike.job();
        }
        return store.together(() -> {
            String job = jobs.submit(LookalikeJob.KIND, LookalikeJob.QUEUE, LookalikeJob.again(lookalike.id()))
                    .id();
            store.foundBy(lookalike.id(), job);
            return job;
        });
    }
}
