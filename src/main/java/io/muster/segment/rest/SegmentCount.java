package io.muster.segment.rest;

import io.muster.audience.CountAudience.Count;
import io.muster.filter.ResolvedFilter.RelativeDate;
import io.muster.segment.CountSegment.Counted;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact count, for the wire.
 *
 * @param version the segment's current version, which was counted
 * @param count the customers who belong to it
 * @param total all customers
 * @param asOf every change acknowledged before this instant is in the figures
 * @param tookMillis how long the count took
 * @param resolved what each relative date was taken for; pointers lead into the segment
 */
@Schema(name = "SegmentCount")
public record SegmentCount(
        @Schema(required = true) int version,
        @Schema(required = true) long count,
        @Schema(required = true) long total,
        @Schema(required = true) Instant asOf,
        @Schema(required = true) long tookMillis,
        @Schema(required = true) List<RelativeDate> resolved) {

    static SegmentCount of(Counted counted) {
        Count count = counted.count();
        return new SegmentCount(
                counted.version(),
                count.count(),
                count.total(),
                count.asOf(),
                count.took().toMillis(),
                counted.resolved());
    }
}
