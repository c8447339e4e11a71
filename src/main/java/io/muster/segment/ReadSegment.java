package io.muster.segment;

import io.muster.audience.ReadAudience;
import io.muster.filter.CheckedFilter;
import io.muster.filter.FilterCheck.Refused;
import io.muster.filter.ResolvedFilter;
import io.muster.filter.Sentence;
import io.muster.shared.Invalid;
import io.muster.shared.NotFound;
import io.muster.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads saved segments, and what they mean now. */
@ApplicationScoped
public class ReadSegment {
    private final SegmentStore store;
    private final ReadAudience audiences;

    ReadSegment(SegmentStore store, ReadAudience audiences) {
        this.store = store;
        this.audiences = audiences;
    }

    /**
     * What a saved filter says today.
     *
     * @param sentence in today's names of tags; where it is not right any more, in those of when it was saved
     * @param problems what is wrong with it today, such as a tag that was retired; pointers lead into the segment
     */
    public record Reading(Sentence sentence, List<Problem> problems) {}

    /**
     * The segment as it stands.
     *
     * @throws NotFound if there is none of this id
     */
    public Segment current(String id) {
        return in(store, id);
    }

    /**
     * A version of a segment, the current or an older one.
     *
     * @throws NotFound if there is no such segment or version
     */
    public SegmentVersion version(String id, int number) {
        return in(store, id, number);
    }

    /** What the version's filter says today. */
    public Reading read(SegmentVersion version) {
        SavedFilter filter = version.content().filter();
        return switch (audiences.check(filter.json(), SegmentDraft.FILTER)) {
            case CheckedFilter checked -> new Reading(Sentence.of(checked), List.of());
            case Refused(var problems) -> new Reading(filter.sentence(), problems);
        };
    }

    /**
     * Who belongs to it at this moment; pointers lead into the segment as it is answered, such as {@code /filter/where}.
     *
     * @throws Invalid if its filter is not right any more
     */
    public ResolvedFilter resolve(SegmentVersion version) {
        return audiences.resolve(version.content().filter().json(), SegmentDraft.FILTER);
    }

    static Segment in(SegmentStore store, String id) {
        return store.find(id).orElseThrow(() -> new NotFound("there is no segment " + id));
    }

    static SegmentVersion in(SegmentStore store, String id, int number) {
        return store.version(id, number)
                .orElseThrow(() -> new NotFound("there is no version " + number + " of segment " + id));
    }
}
