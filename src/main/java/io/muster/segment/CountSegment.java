package io.muster.segment;

import io.muster.audience.CountAudience;
import io.muster.filter.ResolvedFilter;
import io.muster.filter.ResolvedFilter.RelativeDate;
import io.muster.shared.Invalid;
import io.muster.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts who belongs to a segment. */
@ApplicationScoped
public class CountSegment {
    private final ReadSegment segments;
    private final CountAudience counting;

    CountSegment(ReadSegment segments, CountAudience counting) {
        this.segments = segments;
        this.counting = counting;
    }

    /**
     * A count of one version.
     *
     * @param resolved what every relative date was taken for
     */
    public record Counted(int version, CountAudience.Count count, List<RelativeDate> resolved) {}

    /**
     * Counts the current version.
     *
     * @throws NotFound if there is no such segment
     * @throws Invalid if its filter is not right any more
     */
    public Counted count(String id) {
        SegmentVersion current = segments.current(id).current();
        ResolvedFilter filter = segments.resolve(current);
        return new Counted(current.number(), counting.count(filter, false), filter.dates());
    }
}
