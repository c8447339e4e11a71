package io.muster.customer.rest;

import io.muster.customer.ChangeCustomers.Result;
import io.muster.customer.ChangeCustomers.RowResult;
import io.muster.shared.JsonPointer;
import io.muster.web.ProblemDetails;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch, row by row, for the wire.
 *
 * @param stored how many rows were taken
 * @param refused how many rows were refused whole
 * @param rows every row, in the order asked
 * @param asOf what was stored is in every figure as of this instant or later
 */
@Schema(name = "CustomersChanged")
public record BatchAnswer(long stored, long refused, List<Row> rows, Instant asOf) {

    /**
     * One row.
     *
     * @param row its place in the batch, from 0
     * @param id the customer, where the row named one
     * @param stored whether the row was taken; a refused row changed nothing
     * @param applied tags that were changed
     * @param unchanged tags that were so already
     * @param refused what was refused and why: the whole row's problems, or tags of which something newer is known
     */
    @Schema(name = "CustomersChangedRow")
    record Row(
            int row,
            @Nullable String id,
            boolean stored,
            Set<String> applied,
            Set<String> unchanged,
            List<ProblemDetails.Error> refused) {}

    static BatchAnswer of(Result result) {
        List<Row> rows = result.rows().stream().map(BatchAnswer::row).toList();
        long stored = rows.stream().filter(Row::stored).count();
        return new BatchAnswer(stored, rows.size() - stored, rows, result.asOf());
    }

    private static Row row(RowResult row) {
        String tags = JsonPointer.child(JsonPointer.child("/customers", row.row()), "tags");
        List<ProblemDetails.Error> refused = Stream.concat(
                        row.refused().stream().map(ProblemDetails.Error::of), ChangeAnswer.outdated(row, tags).stream())
                .toList();
        return new Row(row.row(), row.id(), row.refused().isEmpty(), row.applied(), row.unchanged(), refused);
    }
}
