package io.muster.lookalike;

import io.muster.job.Job;
import io.muster.job.JobState;
import io.muster.job.Jobs;
import io.muster.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the people of a lookalike anew, as the same request finds them now; until then those found before stay. */
@ApplicationScoped
public class RefreshLookalike {
    private final LookalikeStore store;
    private final Jobs jobs;

    RefreshLookalike(LookalikeStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    /**
     * Queues another search. One that waits already will find what there is then, so it is not queued twice; one that runs
     * may have looked before the latest changes, and another follows it.
     *
     * @throws NotFound if there is no such lookalike
     */
    public Lookalike refresh(String id) {
        Lookalike lookalike = ReadLookalike.in(store, id);
        Optional<Job> newest = jobs.find(lookalike.job());
        if (newest.filter(job -> job.state() == JobState.QUEUED).isPresent()) {
            return lookalike;
        }
        store.together(() -> {
            String job = jobs.submit(LookalikeJob.KIND, LookalikeJob.QUEUE, LookalikeJob.again(id))
                    .id();
            store.foundBy(id, job);
            return job;
        });
        return ReadLookalike.in(store, id);
    }
}
