package io.muster.audience.rest;

import io.muster.audience.CountAudience.Count;
import io.muster.audience.CountAudience.NodeCount;
import io.muster.filter.ResolvedFilter.RelativeDate;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An exact count, for the wire.
 *
 * @param count the customers whom the filter describes
 * @param total all customers
 * @param asOf every change acknowledged before this instant is in the figures
 * @param tookMillis how long the count took
 * @param resolved what each relative date was taken for
 * @param nodes the count of every node taken alone; null where it was not asked for
 */
@Schema(name = "Count")
public record CountAnswer(
        @Schema(required = true) long count,
        @Schema(required = true) long total,
        @Schema(required = true) Instant asOf,
        @Schema(required = true) long tookMillis,
        @Schema(required = true) List<RelativeDate> resolved,
        @Nullable List<NodeCount> nodes) {

    static CountAnswer of(Count count, List<RelativeDate> resolved, boolean withNodes) {
        return new CountAnswer(
                count.count(),
                count.total(),
                count.asOf(),
                count.took().toMillis(),
                resolved,
                withNodes ? count.nodes() : null);
    }
}
