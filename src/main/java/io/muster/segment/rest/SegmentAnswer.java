package io.muster.segment.rest;

import io.muster.filter.Sentence;
import io.muster.segment.ReadSegment.Reading;
import io.muster.segment.SegmentContent;
import io.muster.segment.SegmentVersion;
import io.muster.shared.Json;
import io.muster.web.ProblemDetails;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a segment, for the wire.
 *
 * @param owner who answers for it; null where nobody was named
 * @param filter as it was said, with the time zone written in
 * @param hash the SHA-256 of the filter's canonical form
 * @param sentences what the filter says, in words
 * @param errors what is wrong with the filter today; null where nothing is
 * @param savedAt when this version was saved
 * @param restoredFrom the older version whose content it brought back; null where it was written anew
 */
@Schema(name = "Segment")
public record SegmentAnswer(
        @Schema(required = true) String id,
        @Schema(required = true) int version,
        @Schema(required = true) String name,
        @Nullable String description,
        @Nullable String folder,
        @Nullable String owner,
        @Schema(required = true) List<String> labels,
        @Schema(required = true, type = SchemaType.OBJECT) Json filter,
        @Schema(required = true) String hash,
        @Schema(required = true) Sentence sentences,
        @Nullable List<ProblemDetails.Error> errors,
        @Schema(required = true) Instant savedAt,
        @Nullable Integer restoredFrom) {

    static SegmentAnswer of(SegmentVersion version, Reading reading) {
        SegmentContent content = version.content();
        List<ProblemDetails.Error> errors =
                reading.problems().stream().map(ProblemDetails.Error::of).toList();
        return new SegmentAnswer(
                version.segment(),
                version.number(),
                content.name(),
                content.description(),
                content.folder(),
                content.owner(),
                content.labels(),
                content.filter().json(),
                content.filter().canonical().hash(),
                reading.sentence(),
                errors.isEmpty() ? null : errors,
                version.savedAt(),
                version.restoredFrom());
    }
}
