package io.muster.load;

import io.muster.customer.KnownLoads;
import io.muster.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the loads' jobs say, asked once for each load: its loader never changes. */
@ApplicationScoped
class LoadersOfLoads implements KnownLoads {
    /** Customers carry the last loads of each loader, a few dozen; more are looked up again. */
    private static final int KEPT = 1_000;

    private final Jobs jobs;
    private final Map<String, String> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    });

    LoadersOfLoads(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Optional<String> loaderOf(String load) {
        @Nullable String loader = known.get(load);
        if (loader != null) {
            return Optional.of(loader);
        }
        Optional<String> found = jobs.find(load)
                .filter(job -> job.kind().equals(LoadRequest.KIND))
                .map(job -> LoadRequest.of(job).loader());
        found.ifPresent(name -> known.put(load, name));
        return found;
    }
}
