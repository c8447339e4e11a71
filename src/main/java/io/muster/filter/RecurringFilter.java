package io.muster.filter;

import io.muster.filter.CheckedFilter.CheckedSegment;
import io.muster.tag.Tag;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter whose meaning is asked for again and again: what does not change with the instant, such as the cells of a
 * share, is found out once. Its conditions have pointers only where each of its segments is named once.
 */
public final class RecurringFilter {
    private final CheckedFilter checked;
    private final Map<Filter, Condition> lasting;

    private RecurringFilter(CheckedFilter checked, Map<Filter, Condition> lasting) {
        this.checked = checked;
        this.lasting = lasting;
    }

    /** The filter, and what of it means the same at every instant. */
    public static RecurringFilter of(CheckedFilter checked) {
        // By identity, since the same node in another time zone means something else.
        Map<Filter, Condition> lasting = new IdentityHashMap<>();
        Resolve.resolve(checked, Instant.EPOCH, (node, condition) -> {
            if (isLasting(node, checked)) {
                lasting.put(node, condition);
            }
        });
        return new RecurringFilter(checked, Collections.unmodifiableMap(lasting));
    }

    /** What it means at this instant, just as {@link Resolve} says. */
    public Condition at(Instant now) {
        return Resolve.resolve(checked, now, lasting);
    }

    /** Whether a node means the same at every instant. */
    private static boolean isLasting(Filter node, CheckedFilter checked) {
        return switch (node) {
            case Filter.All all -> areLasting(all.children(), checked);
            case Filter.Any any -> areLasting(any.children(), checked);
            case Filter.None none -> areLasting(none.children(), checked);
            case Filter.OfTag of -> isLasting(checked.tag(of.tag()), of.test());
            case Filter.InSegment in -> {
                CheckedSegment segment = checked.segment(in.segment());
                yield isLasting(segment.filter().where(), checked);
            }
            case Filter.Sample _ -> true;
            // As it was when the filter was checked, like everything else.
            case Filter.InList _ -> true;
        };
    }

    private static boolean areLasting(List<Filter> nodes, CheckedFilter checked) {
        return nodes.stream().allMatch(node -> isLasting(node, checked));
    }

    private static boolean isLasting(Tag tag, TagTest test) {
        boolean relative = test instanceof TagTest.Within || test instanceof TagTest.AnniversaryWithin;
        return tag.timeToLive() == null && !relative;
    }
}
