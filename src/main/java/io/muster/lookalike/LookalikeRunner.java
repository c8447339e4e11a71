package io.muster.lookalike;

import io.muster.job.JobFailed;
import io.muster.job.JobRunner;
import io.muster.job.RunningJob;
import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Finds the people of lookalikes. Nothing is kept before all are found, so that it can be done again at any time. */
@ApplicationScoped
class LookalikeRunner implements JobRunner {
    private final LookalikeStore store;
    private final FindLookalikes finding;

    LookalikeRunner(LookalikeStore store, FindLookalikes finding) {
        this.store = store;
        this.finding = finding;
    }

    @Override
    public String kind() {
        return LookalikeJob.KIND;
    }

    @Override
    public void run(RunningJob job) {
        String id = LookalikeJob.lookalike(job.job());
        LookalikeRequest request = store.request(id)
                .orElseThrow(() -> new JobFailed(new Problem("", "DELETED", "The lookalike was deleted meanwhile.")));
        try {
            FoundLookalikes found = finding.find(request, (people, wanted) -> job.report(people, wanted, Map.of()));
            // That may have taken longer than the lease, and the next run may have found others by now.
            job.stillMine();
            store.keep(id, found);
            int size = found.people().size();
            job.report(size, (long) size, Map.of("size", (long) size));
        } catch (Invalid e) {
            throw new JobFailed(e.problems().getFirst());
        }
    }
}
