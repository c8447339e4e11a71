package io.muster.segment;

import io.muster.filter.Mentions;
import io.muster.filter.SegmentReference;
import io.muster.shared.Conflict;
import io.muster.shared.ExpectedVersion;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.NotFound;
import io.muster.shared.Problem;
import io.muster.shared.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the next version of a segment, which is current at once. */
@ApplicationScoped
public class ReviseSegment {
    private final SegmentStore store;
    private final CheckSegment checks;
    private final SegmentLimits limits;
    private final InstantSource clock;

    ReviseSegment(SegmentStore store, CheckSegment checks, SegmentLimits limits, InstantSource clock) {
        this.store = store;
        this.checks = checks;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Makes the segment what the JSON says; where that changes nothing, no version is made.
     *
     * @param json as for a new segment; an id, if any, is the segment's own
     * @throws NotFound if there is no such segment
     * @throws Stale if its version is not the expected one
     * @throws Invalid with everything that is wrong with the JSON
     * @throws Conflict if segments that follow this one would outgrow what a filter may be
     */
    public Segment revise(String id, Json json, ExpectedVersion expected) {
        SegmentDraft draft = sameId(DraftReader.read(json, limits), id);
        return store.alone(() -> next(ReadSegment.in(store, id), draft, null, expected));
    }

    /**
     * Makes a new version with the content of an older one; where that changes nothing, no version is made.
     *
     * @throws NotFound if there is no such segment or version
     * @throws Stale if the segment's version is not the expected one
     * @throws Invalid if the old filter would be wrong now
     * @throws Conflict as for {@link #revise}; and if a segment that it names is another one by now, of the same id
     */
    public Segment restore(String id, int version, ExpectedVersion expected) {
        return store.alone(() -> {
            Segment segment = ReadSegment.in(store, id);
            SegmentVersion old = ReadSegment.in(store, id, version);
            return next(segment, SegmentDraft.of(old.content()), old, expected);
        });
    }

    private Segment next(
            Segment segment, SegmentDraft draft, @Nullable SegmentVersion restored, ExpectedVersion expected) {
        int current = segment.current().number();
        expected.check(current);
        CheckSegment.Checked checked = checks.check(draft, segment.id(), current + 1);
        if (checked.content().saysTheSameAs(segment.current().content())) {
            return segment;
        }
        if (restored != null) {
            checkSameSegments(restored, checked.mentions());
        }
        SegmentVersion next = new SegmentVersion(
                segment.id(),
                current + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                restored == null ? null : restored.number(),
                checked.content());
        checks.checkFollowers(next);
        store.add(next, checked.mentions());
        return new Segment(segment.createdAt(), next);
    }

    /** Deleted segments leave their ids to others; what named the old one shall not quietly mean the new one. */
    private void checkSameSegments(SegmentVersion old, Mentions mentions) {
        List<String> others = mentions.segments().stream()
                .map(SegmentReference::id)
                .distinct()
                .filter(id -> ReadSegment.in(store, id).createdAt().isAfter(old.savedAt()))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            throw new Conflict("the old filter names segments that were deleted, and made anew, since", others);
        }
    }

    private static SegmentDraft sameId(SegmentDraft draft, String id) {
        if (draft.id() == null || draft.id().equals(id)) {
            return draft;
        }
        List<Problem> problems = new ArrayList<>(draft.problems());
        problems.add(new Problem("/id", "NEVER_CHANGES", "A segment's id never changes.", List.of(id)));
        return new SegmentDraft(
                id,
                draft.name(),
                draft.description(),
                draft.folder(),
                draft.owner(),
                draft.labels(),
                draft.filter(),
                problems);
    }
}
