package io.muster.segment;

import io.muster.audience.SavedReferences;
import io.muster.customer.CustomerSegments.SegmentNamed;
import io.muster.filter.CheckedFilter;
import io.muster.filter.FilterCheck;
import io.muster.filter.FilterCheck.Refused;
import io.muster.filter.RecurringFilter;
import io.muster.filter.References;
import io.muster.segment.SegmentStore.Standing;
import io.muster.tag.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Every current version, its filter checked and ready to be tested in memory. They are read and checked again only when
 * a segment or the catalogue has changed, which every look asks first.
 */
@ApplicationScoped
class ReadySegments {
    private final SegmentStore store;
    private final SavedReferences references;
    private final FilterCheck check;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot last;

    ReadySegments(SegmentStore store, SavedReferences references, FilterCheck check) {
        this.store = store;
        this.references = references;
        this.check = check;
    }

    /**
     * A segment's current version.
     *
     * @param filter null where it is not right any more
     */
    record Ready(SegmentNamed named, @Nullable RecurringFilter filter) {}

    /** What was read, and of which state of segments and catalogue. */
    private record Snapshot(List<Standing> standing, long catalogue, List<Ready> segments) {
        boolean isOf(List<Standing> now, Catalogue tags) {
            return catalogue == tags.revision() && standing.equals(now);
        }
    }

    /** All segments as they stand, by name, checked against this catalogue. */
    List<Ready> with(Catalogue catalogue) {
        List<Standing> now = store.standing();
        @Nullable Snapshot seen = last;
        if (seen != null && seen.isOf(now, catalogue)) {
            return seen.segments();
        }
        reading.lock();
        try {
            seen = last;
            if (seen == null || !seen.isOf(now, catalogue)) {
                seen = store.atOneMoment(() -> read(catalogue));
                last = seen;
            }
            return seen.segments();
        } finally {
            reading.unlock();
        }
    }

    private Snapshot read(Catalogue catalogue) {
        List<Standing> standing = store.standing();
        List<SegmentVersion> current = store.current();
        References named = references.namedBy(current.stream()
                .map(version -> version.content().filter().json())
                .toList());
        List<Ready> segments = current.stream()
                .map(version -> ready(version, catalogue, named))
                .toList();
        return new Snapshot(standing, catalogue.revision(), segments);
    }

    private Ready ready(SegmentVersion version, Catalogue catalogue, References named) {
        SegmentNamed name = new SegmentNamed(
                version.segment(), version.number(), version.content().name());
        return switch (check.check(version.content().filter().json(), SegmentDraft.FILTER, catalogue, named)) {
            case CheckedFilter checked -> new Ready(name, RecurringFilter.of(checked));
            case Refused _ -> new Ready(name, null);
        };
    }
}
