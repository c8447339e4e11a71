package io.muster.filter;

import io.muster.filter.CheckedFilter.CheckedSegment;
import io.muster.filter.ResolvedFilter.RelativeDate;
import io.muster.shared.JsonPointer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds out what a checked filter means at one instant. */
public final class Resolve {
    private final CheckedFilter checked;
    private final Instant now;
    private final Map<Filter, Condition> known;
    private final BiConsumer<Filter, Condition> found;
    private final List<RelativeDate> dates = new ArrayList<>();

    private Resolve(
            CheckedFilter checked, Instant now, Map<Filter, Condition> known, BiConsumer<Filter, Condition> found) {
        this.checked = checked;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.known = known;
        this.found = found;
    }

    /**
     * The filter's meaning.
     *
     * @param now the request's one instant; what is finer than a millisecond is cut off, as it is from tags' values
     */
    public static ResolvedFilter resolve(CheckedFilter filter, Instant now) {
        Resolve resolve = new Resolve(filter, now, Map.of(), (_, _) -> {});
        return new ResolvedFilter(
                resolve.whole(), resolve.now, resolve.dates, filter.filter().zone(filter.serversZone()));
    }

    /** The same, telling what every node means. */
    static void resolve(CheckedFilter filter, Instant now, BiConsumer<Filter, Condition> found) {
        new Resolve(filter, now, Map.of(), found).whole();
    }

    /** The same, where what some nodes mean is known, by their identity. */
    static Condition resolve(CheckedFilter filter, Instant now, Map<Filter, Condition> known) {
        return new Resolve(filter, now, known, (_, _) -> {}).whole();
    }

    private Condition whole() {
        return filter(checked.filter(), new Place(JsonPointer.child(checked.pointer(), "where"), false));
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
        @Nullable Condition before = known.get(node);
        if (before != null) {
            return before;
        }
        Condition condition = meaning(node, place, tags);
        found.accept(node, condition);
        return condition;
    }

    private Condition meaning(Filter node, Place place, ResolveTag tags) {
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
