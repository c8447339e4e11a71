package io.muster.audience.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * Two audiences side by side, for the wire.
 *
 * @param counts people of each
 * @param overlap people of both
 * @param total all customers
 * @param asOf every change acknowledged before this instant is in the figures
 * @param comparisons how many shares were compared
 * @param resolved what each relative date was taken for
 * @param tags in the order asked, else of their codes
 */
@Schema(name = "Comparison")
public record CompareAnswer(
        @Schema(required = true) List<Long> counts,
        @Schema(required = true) long overlap,
        @Schema(required = true) long total,
        @Schema(required = true) Instant asOf,
        @Schema(required = true) int comparisons,
        @Schema(required = true) List<RelativeDate> resolved,
        @Schema(required = true) List<ComparedTag> tags) {

    /**
     * One tag.
     *
     * @param coverage who have any value
     * @param values or bins, in their order
     * @param otherValues how many values are not among them, as they are too many; null where all are
     */
    @Schema(name = "ComparedTag")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComparedTag(
            @Schema(required = true) TagCode code,
            @Schema(required = true) Names names,
            @Schema(required = true) TagType type,
            @Schema(required = true) DifferencePart coverage,
            @Schema(required = true) List<DifferencePart> values,
            @Nullable Integer otherValues) {}

    static CompareAnswer of(Portrait portrait, List<RelativeDate> resolved) {
        return new CompareAnswer(
                List.of(portrait.sizes().audience(), portrait.sizes().base()),
                portrait.sizes().both(),
                portrait.total(),
                portrait.asOf(),
                portrait.comparisons(),
                resolved,
                portrait.tags().stream().map(CompareAnswer::tag).toList());
    }

    private static ComparedTag tag(OfTag portrayed) {
        return new ComparedTag(
                portrayed.tag().code(),
                portrayed.tag().names(),
                portrayed.tag().type(),
                DifferencePart.ofAll(portrayed.coverage()),
                portrayed.parts().stream().map(DifferencePart::of).toList(),
                portrayed.left() == 0 ? null : portrayed.left());
    }
}
