package io.muster.audience.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.audience.CrossCounts;
import io.muster.audience.CrossTags.CrossTable;
import io.muster.audience.CrossTags.Side;
import io.muster.audience.TagPart;
import io.muster.filter.ResolvedFilter.RelativeDate;
import io.muster.tag.Names;
import io.muster.tag.TagCode;
import io.muster.tag.TagType;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cross table, for the wire. Every count is exact; who has several values of a MULTI tag is counted at each.
 *
 * @param count people of the audience
 * @param total all customers
 * @param asOf every change acknowledged before this instant is in the figures
 * @param resolved what each relative date was taken for
 * @param cells people who have both, by row and then by column
 * @param neither people who have no value of either tag
 */
@Schema(name = "CrossTable")
public record CrosstabAnswer(
        @Schema(required = true) long count,
        @Schema(required = true) long total,
        @Schema(required = true) Instant asOf,
        @Schema(required = true) List<RelativeDate> resolved,
        @Schema(required = true) Axis rows,
        @Schema(required = true) Axis columns,
        @Schema(required = true) List<List<Long>> cells,
        @Schema(required = true) long neither) {

    /**
     * One side of the table.
     *
     * @param values or bins, in their order
     * @param missing people without any value of this tag
     */
    @Schema(name = "CrossTableAxis")
    public record Axis(TagCode code, Names names, TagType type, List<Margin> values, long missing) {}

    /**
     * One row or column.
     *
     * @param value the value's code; true or false of a FLAG; null for a bin
     * @param names what people call it
     * @param from where a bin begins; null where it has no beginning
     * @param to where it ends, which is not in it; null where it has no end
     * @param count people of the whole row or column
     * @param missing those of them without any value of the other tag
     */
    @Schema(name = "CrossTableMargin")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Margin(
            @Nullable Object value,
            @Nullable Names names,
            @Nullable Object from,
            @Nullable Object to,
            long count,
            long missing) {}

    static CrosstabAnswer of(CrossTable table, List<RelativeDate> resolved) {
        CrossCounts counts = table.counts();
        return new CrosstabAnswer(
                counts.count(),
                table.total(),
                table.asOf(),
                resolved,
                axis(table.rows(), counts.rows(), counts.columnlessByRow(), counts.rowless()),
                axis(table.columns(), counts.columns(), counts.rowlessByColumn(), counts.columnless()),
                counts.cells(),
                counts.withoutBoth());
    }

    private static Axis axis(Side side, List<Long> counts, List<Long> missing, long without) {
        List<Margin> margins = IntStream.range(0, counts.size())
                .mapToObj(i -> margin(side.parts().get(i), counts.get(i), missing.get(i)))
                .toList();
        return new Axis(side.tag().code(), side.tag().names(), side.tag().type(), margins, without);
    }

    private static Margin margin(TagPart part, long count, long missing) {
        return new Margin(part.value(), part.names(), part.from(), part.to(), count, missing);
    }
}
