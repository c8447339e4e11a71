package io.muster.audience;

import io.muster.audience.Explanation.Kind;
import io.muster.audience.Explanation.SegmentVersion;
import io.muster.customer.Customer;
import io.muster.customer.CustomerStore;
import io.muster.filter.Condition;
import io.muster.filter.Matches;
import io.muster.filter.ResolvedFilter;
import io.muster.shared.JsonPointer;
import io.muster.shared.NotFound;
import io.muster.tag.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** Tells of every node of a filter whether it holds for one customer. */
@ApplicationScoped
public class ExplainAudience {
    /** Where the filter stands in the body in which a segment was saved. */
    private static final String SAVED = "/filter/where";

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
        return new Explained(explain(filter, customer), asOf);
    }

    Explanation explain(ResolvedFilter filter, Customer customer) {
        Matches matches = new Matches(customer.tags(), Cell.of(customer.id()));
        return new OfCustomer(customer, matches, filter.now())
                .node(filter.condition(), filter.condition().pointer());
    }

    /** One customer, asked node by node. */
    private final class OfCustomer {
        private final Customer customer;
        private final Matches matches;
        private final Instant now;

        OfCustomer(Customer customer, Matches matches, Instant now) {
            this.customer = customer;
            this.matches = matches;
            this.now = now;
        }

        /** @param pointer the node's own; what a segment brought in has its reference's in the condition */
        Explanation node(Condition condition, String pointer) {
            boolean holds = matches.test(condition);
            return switch (condition) {
                case Condition.All all -> group(Kind.ALL, holds, pointer, "all", all.children());
                case Condition.Any any -> group(Kind.ANY, holds, pointer, "any", any.children());
                case Condition.None none -> group(Kind.NONE, holds, pointer, "none", none.children());
                case Condition.InSegment in ->
                    new Explanation(
                            pointer,
                            Kind.SEGMENT,
                            holds,
                            null,
                            new SegmentVersion(in.id(), in.version()),
                            List.of(node(in.condition(), SAVED)));
                case Condition.InCells _ -> new Explanation(pointer, Kind.SAMPLE, holds, null, null, null);
                case Condition.OfTag ofTag ->
                    new Explanation(
                            pointer, Kind.TAG, holds, shownTags.of(ofTag.tag(), customer.tags(), now), null, null);
            };
        }

        private Explanation group(Kind kind, boolean holds, String pointer, String key, List<Condition> children) {
            String list = JsonPointer.child(pointer, key);
            List<Explanation> explained = IntStream.range(0, children.size())
                    .mapToObj(i -> node(children.get(i), JsonPointer.child(list, i)))
                    .toList();
            return new Explanation(pointer, kind, holds, null, null, explained);
        }
    }
}
