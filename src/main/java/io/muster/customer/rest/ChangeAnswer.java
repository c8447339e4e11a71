package io.muster.customer.rest;

import io.muster.customer.ChangeCustomers.Result;
import io.muster.customer.ChangeCustomers.RowResult;
import io.muster.shared.JsonPointer;
import io.muster.shared.Problem;
import io.muster.web.ProblemDetails;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change of one customer, for the wire.
 *
 * @param id the customer
 * @param applied tags that were changed
 * @param unchanged tags that were so already
 * @param refused tags of which something newer is known, and why
 * @param asOf the change is in every figure as of this instant or later
 */
@Schema(name = "CustomerChanged")
public record ChangeAnswer(
        @Nullable String id,
        Set<String> applied,
        Set<String> unchanged,
        List<ProblemDetails.Error> refused,
        Instant asOf) {

    static ChangeAnswer of(Result result) {
        RowResult row = result.rows().getFirst();
        return new ChangeAnswer(row.id(), row.applied(), row.unchanged(), outdated(row, "/tags"), result.asOf());
    }

    static List<ProblemDetails.Error> outdated(RowResult row, String tags) {
        return row.outdated().stream()
                .map(code ->
                        new Problem(JsonPointer.child(tags, code), "OUTDATED", "Something newer is known of this tag"))
                .map(ProblemDetails.Error::of)
                .toList();
    }
}
