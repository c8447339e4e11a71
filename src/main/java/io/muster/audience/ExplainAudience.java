package io.muster.audience;

import io.muster.customer.Customer;
import io.muster.customer.CustomerStore;
import io.muster.filter.ResolvedFilter;
import io.muster.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Tells of every node of a filter whether it holds for one customer. */
@ApplicationScoped
public class ExplainAudience {
    private final CustomerStore store;
    private final ShownTags shownTags;
    private final InstantSource clock;

    ExplainAudience(CustomerStore store, ShownTags shownTags, InstantSource clock) {
        this.store = store;
        this.shownTags = shownTags;
        this.clock = clock;
    }

    /**
     * The filter's tree as this customer sees it.
     *
     * @param asOf every change acknowledged before this instant is in it
     */
    public record Explained(Explanation where, Instant asOf) {}

    /**
     * Explains.
     *
     * @throws NotFound if nobody ever said anything of such a customer
     * @throws io.muster.shared.EngineAway if an engine does not answer in time
     */
    public Explained explain(ResolvedFilter filter, String customerId) {
        Instant asOf = clock.instant();
        Customer customer = store.find(customerId).orElseThrow(() -> new NotFound("There is no such customer"));
        return new Explained(new CustomerNodes(shownTags, customer, filter.now()).explain(filter.condition()), asOf);
    }
}
