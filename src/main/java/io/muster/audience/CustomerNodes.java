package io.muster.audience;

import io.muster.audience.Explanation.Kind;
import io.muster.audience.Explanation.NamedList;
import io.muster.audience.Explanation.SegmentVersion;
import io.muster.customer.Customer;
import io.muster.filter.Condition;
import io.muster.filter.Matches;
import io.muster.shared.JsonPointer;
import io.muster.tag.Cell;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Asks one customer node by node. */
final class CustomerNodes {
    /** Where the filter stands in the body in which a segment was saved. */
    private static final String SAVED = "/filter/where";

    private final ShownTags shownTags;
    private final Customer customer;
    private final Instant now;
    private final Matches matches;

    /** @param now the instant for which the filter was resolved */
    CustomerNodes(ShownTags shownTags, Customer customer, Instant now) {
        this.shownTags = shownTags;
        this.customer = customer;
        this.now = now;
        this.matches = new Matches(customer.tags(), Cell.of(customer.id()), customer.number());
    }

    /** Whether the condition holds, and each one in it. */
    Explanation explain(Condition condition) {
        return explain(condition, condition.pointer());
    }

    /** @param pointer the node's own; in the condition, what a segment brought in has that of its reference */
    private Explanation explain(Condition condition, String pointer) {
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
                        null,
                        List.of(explain(in.condition(), SAVED)));
            case Condition.InList in ->
                new Explanation(pointer, Kind.LIST, holds, null, null, new NamedList(in.id()), null);
            case Condition.InCells _ -> new Explanation(pointer, Kind.SAMPLE, holds, null, null, null, null);
            case Condition.OfTag ofTag ->
                new Explanation(
                        pointer, Kind.TAG, holds, shownTags.of(ofTag.tag(), customer.tags(), now), null, null, null);
        };
    }

    private Explanation group(Kind kind, boolean holds, String pointer, String key, List<Condition> children) {
        String list = JsonPointer.child(pointer, key);
        List<Explanation> explained = IntStream.range(0, children.size())
                .mapToObj(i -> explain(children.get(i), JsonPointer.child(list, i)))
                .toList();
        return new Explanation(pointer, kind, holds, null, null, null, explained);
    }
}
