package io.muster.audience.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.audience.BinQuantiles.Quantile;
import io.muster.audience.Portrait;
import io.muster.audience.Portrait.OfTag;
import io.muster.filter.ResolvedFilter.RelativeDate;
import io.muster.tag.Names;
import io.muster.tag.TagCode;
import io.muster.tag.TagType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What tells an audience from its base, for the wire.
 *
 * @param count people of the audience
 * @param baseCount people of the base
 * @param overlap people of both
 * @param total all customers
 * @param asOf every change acknowledged before this instant is in the figures
 * @param comparisons how many shares were compared
 * @param resolved what each relative date was taken for
 * @param tags in the order asked, else of their codes
 */
@Schema(name = "Portrait")
public record PortraitAnswer(
        @Schema(required = true) long count,
        @Schema(required = true) long baseCount,
        @Schema(required = true) long overlap,
        @Schema(required = true) long total,
        @Schema(required = true) Instant asOf,
        @Schema(required = true) int comparisons,
        @Schema(required = true) List<RelativeDate> resolved,
        @Schema(required = true) List<PortrayedTag> tags) {

    /**
     * One tag.
     *
     * @param coverage who have any value; the rest of the audience has none, which is no value
     * @param values of an ENUM, MULTI or FLAG tag, in the dictionary's order; null for all other types
     * @param otherValues how many values are not among them, as they are too many; null where all are
     * @param histogram of a NUMBER tag; null for all other types
     * @param curve of a DATE tag; null for all other types
     * @param quantiles of a NUMBER tag among those of the audience who have one; null for all other types
     * @param baseQuantiles the same of the base
     */
    @Schema(name = "PortrayedTag")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PortrayedTag(
            @Schema(required = true) TagCode code,
            @Schema(required = true) Names names,
            @Schema(required = true) TagType type,
            @Schema(required = true) SharePart coverage,
            @Nullable List<SharePart> values,
            @Nullable Integer otherValues,
            @Nullable List<SharePart> histogram,
            @Nullable List<SharePart> curve,
            @Nullable Quantiles quantiles,
            @Nullable Quantiles baseQuantiles) {}

    /**
     * Quantiles.
     *
     * @param approximate always true: exact as to the bin, and within it as if its people were spread evenly
     * @param points those that do not lie in a bin without an end
     */
    @Schema(name = "Quantiles")
    public record Quantiles(boolean approximate, List<Quantile> points) {}

    static PortraitAnswer of(Portrait portrait, List<RelativeDate> resolved) {
        return new PortraitAnswer(
                portrait.sizes().audience(),
                portrait.sizes().base(),
                portrait.sizes().both(),
                portrait.total(),
                portrait.asOf(),
                portrait.comparisons(),
                resolved,
                portrait.tags().stream().map(PortraitAnswer::tag).toList());
    }

    private static PortrayedTag tag(OfTag portrayed) {
        TagType type = portrayed.tag().type();
        boolean number = type == TagType.NUMBER;
        boolean date = type == TagType.DATE;
        List<SharePart> parts = portrayed.parts().stream().map(SharePart::of).toList();
        return new PortrayedTag(
                portrayed.tag().code(),
                portrayed.tag().names(),
                type,
                SharePart.ofAll(portrayed.coverage()),
                number || date ? null : parts,
                portrayed.left() == 0 ? null : portrayed.left(),
                number ? parts : null,
                date ? parts : null,
                number ? new Quantiles(true, portrayed.quantiles()) : null,
                number ? new Quantiles(true, portrayed.baseQuantiles()) : null);
    }
}
