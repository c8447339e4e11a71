package io.muster.filter;

import io.muster.filter.CheckedFilter.CheckedSegment;
import io.muster.filter.ResolvedFilter.RelativeDate;
import io.muster.shared.JsonPointer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Finds out what a checked filter means at one instant. */
public final class Resolve {
    private final CheckedFilter checked;
    private final Instant now;
    private final List<RelativeDate> dates = new ArrayList<>();

    private Resolve(CheckedFilter checked, Instant now) {
        this.checked = checked;
        this.now = now;
    }

    /**
     * The filter's meaning.
     *
     * @param now the request's one instant; what is finer than a millisecond is cut off, as it is from tags' values
     */
    public static ResolvedFilter resolve(CheckedFilter filter, Instant now) {
        Resolve resolve = new Resolve(filter, now.truncatedTo(ChronoUnit.MILLIS));
        Place where = new Place(JsonPointer.child(filter.pointer(), "where"), false);
        Condition condition = resolve.filter(filter.filter(), where);
        return new ResolvedFilter(
                condition, resolve.now, resolve.dates, filter.filter().zone(filter.serversZone()));
    }

    /**
     * Where a node stands in the request's body.
     *
     * @param inSegment whether it was brought in by a reference; all that was has the reference's place
     */
    private record Place(String pointer, boolean inSegment) {
        Place child(String key, int index) {
            return inSegment ? this : new Place(JsonPointer.child(JsonPointer.child(pointer, key), index), false);
        }
    }

    private Condition filter(AudienceFilter filter, Place place) {
        ResolveTag tags = new ResolveTag(now, filter.zone(checked.serversZone()), dates::add);
        return node(filter.where(), place, tags);
    }

    private Condition node(Filter node, Place place, ResolveTag tags) {
        String pointer = place.pointer();
        return switch (node) {
            case Filter.All all -> new Condition.All(pointer, nodes("all", all.children(), place, tags));
            case Filter.Any any -> new Condition.Any(pointer, nodes("any", any.children(), place, tags));
            case Filter.None none -> new Condition.None(pointer, nodes("none", none.children(), place, tags));
            case Filter.OfTag tested -> tags.condition(pointer, checked.tag(tested.tag()), tested.test());
            case Filter.InSegment in -> segment(in.segment(), pointer);
            case Filter.Sample sample ->
                new Condition.InCells(pointer, CellOrder.of(sample.salt()).share(sample.from(), sample.to()));
            case Filter.InList in ->
                new Condition.InList(pointer, in.list(), checked.list(in.list()).members());
        };
    }

    private List<Condition> nodes(String key, List<Filter> children, Place place, ResolveTag tags) {
        List<Condition> conditions = new ArrayList<>(children.size());
        for (int i = 0; i < children.size(); i++) {
            conditions.add(node(children.get(i), place.child(key, i), tags));
        }
        return conditions;
    }

    private Condition segment(SegmentReference reference, String pointer) {
        CheckedSegment segment = checked.segment(reference);
        Condition inner = filter(segment.filter(), new Place(pointer, true));
        return new Condition.InSegment(pointer, reference.id(), segment.version(), inner);
    }
}
