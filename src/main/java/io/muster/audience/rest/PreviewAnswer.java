package io.muster.audience.rest;

import io.muster.audience.PreviewAudience.Member;
import io.muster.audience.PreviewAudience.Preview;
import io.muster.filter.ResolvedFilter.RelativeDate;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some members, for the wire.
 *
 * @param count how many members there are, exactly
 * @param members those drawn, in random order
 * @param seed what decided the draw
 * @param asOf every change acknowledged before this instant is in all of it
 * @param resolved what each relative date was taken for
 */
@Schema(name = "Preview")
public record PreviewAnswer(
        @Schema(required = true) long count,
        @Schema(required = true) List<Member> members,
        @Schema(required = true) int seed,
        @Schema(required = true) Instant asOf,
        @Schema(required = true) List<RelativeDate> resolved) {

    static PreviewAnswer of(Preview preview, int seed, List<RelativeDate> resolved) {
        return new PreviewAnswer(preview.count(), preview.members(), seed, preview.asOf(), resolved);
    }
}
