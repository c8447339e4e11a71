package io.muster.audience.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.audience.Compared;
import io.muster.audience.Compared.Interval;
import io.muster.audience.Portrait.Part;
import io.muster.audience.TagPart;
import io.muster.tag.Names;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How common one value, one bin, or any value of a tag is in two audiences, for the wire. What is null is left out.
 *
 * @param value the value's code; true or false of a FLAG; null for a bin
 * @param names what people call it
 * @param from where a bin begins; null where it has no beginning
 * @param to where it ends, which is not in it; null where it has no end
 * @param counts people of each audience
 * @param shares of all people of each, 0 to 1; null for one that has none
 * @param difference the first share less the second
 * @param interval the two ends between which the difference lies with 95 % confidence
 * @param significant whether the difference is more than chance
 */
@Schema(name = "ComparedShare")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DifferencePart(
        @Nullable Object value,
        @Nullable Names names,
        @Nullable Object from,
        @Nullable Object to,
        @Schema(required = true) List<Long> counts,
        @Schema(required = true) List<@Nullable Double> shares,
        @Nullable Double difference,
        @Nullable List<Double> interval,
        @Schema(required = true) boolean significant) {

    static DifferencePart of(Part part) {
        return of(part.part(), part.compared());
    }

    static DifferencePart ofAll(Compared compared) {
        return of(new TagPart(null, null, null, null), compared);
    }

    private static DifferencePart of(TagPart part, Compared compared) {
        @Nullable Interval interval = compared.differenceInterval();
        return new DifferencePart(
                part.value(),
                part.names(),
                part.from(),
                part.to(),
                List.of(compared.count(), compared.baseCount()),
                Arrays.asList(compared.share(), compared.baseShare()),
                compared.difference(),
                interval == null ? null : List.of(interval.low(), interval.high()),
                compared.significant());
    }
}
