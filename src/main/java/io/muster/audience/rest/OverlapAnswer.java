package io.muster.audience.rest;

import io.muster.audience.OverlapAudiences.Overlap;
import io.muster.audience.OverlapAudiences.Pair;
import io.muster.audience.OverlapAudiences.Region;
import io.muster.filter.ResolvedFilter.RelativeDate;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How audiences overlap, for the wire; every count is exact.
 *
 * @param counts people of each, in the order asked
 * @param pairs every two of them
 * @param regions of the Venn diagram of up to five audiences: people who are in these and in none of the others
 * @param total all customers
 * @param asOf every change acknowledged before this instant is in the figures
 * @param resolved what each relative date was taken for
 */
@Schema(name = "Overlap")
public record OverlapAnswer(
        @Schema(required = true) List<Long> counts,
        @Schema(required = true) List<Pair> pairs,
        @Nullable List<Region> regions,
        @Schema(required = true) long total,
        @Schema(required = true) Instant asOf,
        @Schema(required = true) List<RelativeDate> resolved) {

    static OverlapAnswer of(Overlap overlap, List<RelativeDate> resolved) {
        return new OverlapAnswer(
                overlap.counts(), overlap.pairs(), overlap.regions(), overlap.total(), overlap.asOf(), resolved);
    }
}
