package io.muster.load;

import io.muster.customer.Customer;
import io.muster.customer.CustomerChange;
import io.muster.customer.CustomerStore;
import io.muster.customer.TagChanges;
import io.muster.customer.TouchedCustomers;
import io.muster.customer.TouchedCustomers.Touched;
import io.muster.tag.TagChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A file that is the whole truth also speaks of those whom neither it nor an earlier one names: what they got of the
 * loader's sources over the API is taken from them, unless it is newer than the load.
 */
@ApplicationScoped
class ClearTouched {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TouchedCustomers touched;
    private final CustomerStore store;
    private final int batchSize;

    ClearTouched(
            TouchedCustomers touched,
            CustomerStore store,
            @ConfigProperty(name = "muster.load.batch-size") int batchSize) {
        this.touched = touched;
        this.store = store;
        this.batchSize = batchSize;
    }

    /**
     * Takes from everyone touched who is not in the rows, batch by batch. The rows are looked through once, however many
     * were touched.
     *
     * @param at when the load was asked for
     * @param by who says so
     * @param goesOn called before every batch; may throw to stop
     */
    void run(LoadWorkbench workbench, Path rows, Set<String> sources, Instant at, String by, Runnable goesOn) {
        List<Integer> absent = new ArrayList<>(batchSize);
        Runnable clear = () -> {
            goesOn.run();
            Patiently.call(() -> clear(absent, sources, at, by));
            absent.clear();
        };
        workbench.absent(rows, sink -> everyone(sources, at, goesOn, sink), number -> {
            absent.add(number);
            if (absent.size() == batchSize) {
                clear.run();
            }
        });
        if (!absent.isEmpty()) {
            clear.run();
        }
    }

    private void everyone(Set<String> sources, Instant at, Runnable goesOn, Consumer<Touched> sink) {
        List<Touched> batch = next(sources, at, 0);
        while (!batch.isEmpty()) {
            goesOn.run();
            batch.forEach(sink);
            batch = next(sources, at, batch.getLast().number());
        }
    }

    private List<Touched> next(Set<String> sources, Instant at, int after) {
        return Patiently.call(() -> touched.touched(sources, at, after, batchSize, PATIENCE));
    }

    private List<CustomerStore.Outcome> clear(List<Integer> numbers, Set<String> sources, Instant at, String by) {
        List<CustomerChange> changes = store.findAll(numbers, PATIENCE).stream()
                .<CustomerChange>map(customer -> new TagChanges(customer.id(), clearings(customer, sources, at, by)))
                .filter(change -> !change.changes().isEmpty())
                .toList();
        return changes.isEmpty() ? List.of() : store.apply(changes, PATIENCE);
    }

    private static List<TagChange> clearings(Customer customer, Set<String> sources, Instant at, String by) {
        return customer.tags().entries().entrySet().stream()
                .filter(entry -> entry.getValue().value() != null
                        && sources.contains(entry.getKey().source()))
                .map(entry -> new TagChange(entry.getKey(), null, at, false, by))
                .toList();
    }

    /** Forgets who was touched, once a load has dealt with them. */
    void done(Set<String> sources, Instant at) {
        Patiently.call(() -> {
            touched.forget(sources, at, PATIENCE);
            return at;
        });
    }
}
