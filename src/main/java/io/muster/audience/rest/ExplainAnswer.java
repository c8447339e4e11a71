package io.muster.audience.rest;

import io.muster.audience.ExplainAudience.Explained;
import io.muster.audience.Explanation;
import io.muster.filter.ResolvedFilter.RelativeDate;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a customer belongs to an audience, or not, for the wire.
 *
 * @param customerId the customer
 * @param holds whether the customer belongs to it
 * @param where the filter's {@code where}, node by node
 * @param asOf every change acknowledged before this instant is in it
 * @param resolved what each relative date was taken for
 */
@Schema(name = "Explained")
public record ExplainAnswer(
        @Schema(required = true) String customerId,
        @Schema(required = true) boolean holds,
        @Schema(required = true) Explanation where,
        @Schema(required = true) Instant asOf,
        @Schema(required = true) List<RelativeDate> resolved) {

    static ExplainAnswer of(Explained explained, String customerId, List<RelativeDate> resolved) {
        return new ExplainAnswer(customerId, explained.where().holds(), explained.where(), explained.asOf(), resolved);
    }
}
