package io.muster.load;

import io.muster.customer.CustomerChange;
import io.muster.customer.CustomerStore;
import io.muster.customer.TouchedCustomers;
import io.muster.tag.TagChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A file that is the whole truth also speaks of those whom neither it nor an earlier one names: what they got of the
 * loader's sources over the API is taken from them, unless it is newer than the load.
 */
@ApplicationScoped
class ClearTouched {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TouchedCustomers touched;
    private final CustomerStore store;

    ClearTouched(TouchedCustomers touched, CustomerStore store) {
        this.touched = touched;
        this.store = store;
    }

    /**
     * Takes from everyone touched who is not in the rows.
     *
     * @param at when the load was asked for
     * @param by who says so
     */
    void run(LoadWorkbench workbench, Path rows, Set<String> sources, Instant at, String by) {
        for (String id : workbench.absent(rows, touched.touched(sources, at))) {
            store.find(id).ifPresent(customer -> {
                List<TagChange> clearings = customer.tags().entries().entrySet().stream()
                        .filter(entry -> entry.getValue().value() != null
                                && sources.contains(entry.getKey().source()))
                        .map(entry -> new TagChange(entry.getKey(), null, at, false, by))
                        .toList();
                store.apply(List.of(new CustomerChange(id, clearings)), PATIENCE);
            });
        }
    }

    /** Forgets who was touched, once a load has dealt with them. */
    void done(Set<String> sources, Instant at) {
        touched.forget(sources, at);
    }
}
