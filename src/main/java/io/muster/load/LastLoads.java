package io.muster.load;

import io.muster.job.Job;
import io.muster.job.Jobs;
import io.muster.tag.TagCode;
import io.muster.tag.TagLoads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** The last load of every loader, which brought all the tags that the loader has today. */
@ApplicationScoped
class LastLoads implements TagLoads {
    private final Jobs jobs;
    private final LoadersInUse loaders;

    LastLoads(Jobs jobs, LoadersInUse loaders) {
        this.jobs = jobs;
        this.loaders = loaders;
    }

    @Override
    public Map<TagCode, LastLoad> lastLoads() {
        Map<TagCode, LastLoad> byTag = new HashMap<>();
        for (Job job : jobs.lastSucceeded(LoadRequest.KIND)) {
            String loader = LoadRequest.of(job).loader();
            LastLoad last = new LastLoad(job.id(), loader, job.createdAt());
            loaders.get().find(loader).ifPresent(known -> known.tags().forEach(tag -> byTag.put(tag, last)));
        }
        return byTag;
    }
}
