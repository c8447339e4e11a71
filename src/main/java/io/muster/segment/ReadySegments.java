package io.muster.segment;

import io.muster.audience.FindList;
import io.muster.audience.SavedReferences;
import io.muster.customer.CustomerSegments.SegmentNamed;
import io.muster.filter.CheckedFilter;
import io.muster.filter.FilterCheck;
import io.muster.filter.FilterCheck.Refused;
import io.muster.filter.KeptList;
import io.muster.filter.RecurringFilter;
import io.muster.filter.References;
import io.muster.segment.SegmentStore.Standing;
import io.muster.shared.WaitingTime;
import io.muster.tag.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Every current version, its filter checked and ready to be tested in memory. They are read and checked again only when
 * a segment, a list that one of them names, or the catalogue has changed, which every look asks first.
 */
@ApplicationScoped
class ReadySegments {
    private static final String ENGINE = "MySQL";

    /** The revision of no list. */
    private static final long CHANGED = Long.MIN_VALUE;

    private final SegmentStore store;
    private final SavedReferences references;
    private final FindList lists;
    private final FilterCheck check;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot last;

    ReadySegments(SegmentStore store, SavedReferences references, FindList lists, FilterCheck check) {
        this.store = store;
        this.references = references;
        this.lists = lists;
        this.check = check;
    }

    /**
     * A segment's current version.
     *
     * @param filter null where it is not right any more
     */
    record Ready(SegmentNamed named, @Nullable RecurringFilter filter) {}

    /**
     * What was read, and of which state.
     *
     * @param lists the revisions of the lists that filters name, by id
     */
    private record Snapshot(List<Standing> standing, long catalogue, Map<String, Long> lists, List<Ready> segments) {}

    /**
     * All segments as they stand, by name, checked against this catalogue.
     *
     * @throws io.muster.shared.EngineAway if MySQL does not answer in time, also where it is another who asks it
     */
    List<Ready> with(Catalogue catalogue) {
        List<Standing> now = store.standing();
        @Nullable Snapshot seen = last;
        if (seen != null && isOf(seen, now, catalogue)) {
            return seen.segments();
        }
        WaitingTime.lock(reading, ENGINE);
        try {
            seen = last;
            if (seen == null || !isOf(seen, now, catalogue)) {
                seen = store.atOneMoment(() -> read(catalogue));
                last = seen;
            }
            return seen.segments();
        } finally {
            reading.unlock();
        }
    }

    private boolean isOf(Snapshot seen, List<Standing> now, Catalogue tags) {
        return seen.catalogue() == tags.revision()
                && seen.standing().equals(now)
                && seen.lists().entrySet().stream()
                        .allMatch(list -> list.getValue() != CHANGED
                                && lists.revision(list.getKey()).equals(OptionalLong.of(list.getValue())));
    }

    private Snapshot read(Catalogue catalogue) {
        List<Standing> standing = store.standing();
        List<SegmentVersion> current = store.current();
        References named = references.namedBy(current.stream()
                .map(version -> version.content().filter().json())
                .toList());
        Map<String, Long> revisions = new HashMap<>();
        List<Ready> segments = current.stream()
                .map(version -> ready(version, catalogue, named, revisions))
                .toList();
        return new Snapshot(standing, catalogue.revision(), revisions, segments);
    }

    private Ready ready(SegmentVersion version, Catalogue catalogue, References named, Map<String, Long> revisions) {
        SegmentNamed name = new SegmentNamed(
                version.segment(), version.number(), version.content().name());
        return switch (check.check(version.content().filter().json(), SegmentDraft.FILTER, catalogue, named)) {
            case CheckedFilter checked -> {
                checked.lists().values().forEach(list -> note(list, revisions));
                yield new Ready(name, RecurringFilter.of(checked));
            }
            case Refused _ -> new Ready(name, null);
        };
    }

    /** A list that changed while it was read for several filters is to be read again. */
    private static void note(KeptList list, Map<String, Long> revisions) {
        revisions.merge(list.id(), list.revision(), (one, other) -> one.equals(other) ? one : CHANGED);
    }
}
