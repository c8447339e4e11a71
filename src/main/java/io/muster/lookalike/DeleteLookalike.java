package io.muster.lookalike;

import io.muster.audience.ListUses;
import io.muster.job.Jobs;
import io.muster.shared.Conflict;
import io.muster.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes a lookalike that no segment needs, and ends the search for its people. */
@ApplicationScoped
public class DeleteLookalike {
    private final LookalikeStore store;
    private final ListUses uses;
    private final Jobs jobs;

    DeleteLookalike(LookalikeStore store, ListUses uses, Jobs jobs) {
        this.store = store;
        this.uses = uses;
        this.jobs = jobs;
    }

    /**
     * Deletes it.
     *
     * @throws NotFound if there is no such lookalike
     * @throws Conflict naming the segments whose filters name it
     */
    public void delete(String id) {
        Lookalike lookalike = ReadLookalike.in(store, id);
        uses.unlessUsed(id, () -> store.delete(id));
        if (jobs.find(lookalike.job()).isPresent()) {
            jobs.cancel(lookalike.job());
        }
    }
}
