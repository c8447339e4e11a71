package io.muster.audience.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.audience.Compared;
import io.muster.audience.Compared.Interval;
import io.muster.audience.Portrait.Part;
import io.muster.audience.TagPart;
import io.muster.tag.Names;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How common one value, one bin, or any value of a tag is in an audience and its base, for the wire. What is null is left
 * out.
 *
 * @param value the value's code; true or false of a FLAG; null for a bin
 * @param names what people call it
 * @param from where a bin begins; null where it has no beginning
 * @param to where it ends, which is not in it; null where it has no end
 * @param count people of the audience
 * @param share of all people of the audience, 0 to 1
 * @param baseCount people of the base
 * @param baseShare of all people of the base, 0 to 1
 * @param tgi 100 × share / baseShare
 * @param interval the two ends between which the TGI lies with 95 % confidence
 * @param significant whether the difference is more than chance
 */
@Schema(name = "PortraitShare")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SharePart(
        @Nullable Object value,
        @Nullable Names names,
        @Nullable Object from,
        @Nullable Object to,
        @Schema(required = true) long count,
        @Nullable Double share,
        @Schema(required = true) long baseCount,
        @Nullable Double baseShare,
        @Nullable Double tgi,
        @Nullable List<Double> interval,
        @Schema(required = true) boolean significant) {

    static SharePart of(Part part) {
        return of(part.part(), part.compared());
    }

    static SharePart ofAll(Compared compared) {
        return of(new TagPart(null, null, null, null), compared);
    }

    private static SharePart of(TagPart part, Compared compared) {
        @Nullable Interval interval = compared.tgiInterval();
        return new SharePart(
                part.value(),
                part.names(),
                part.from(),
                part.to(),
                compared.count(),
                compared.share(),
                compared.baseCount(),
                compared.baseShare(),
                compared.tgi(),
                interval == null ? null : List.of(interval.low(), interval.high()),
                compared.significant());
    }
}
