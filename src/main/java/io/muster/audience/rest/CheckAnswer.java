package io.muster.audience.rest;

import io.muster.audience.CheckAudience.Right;
import io.muster.audience.CheckAudience.Verdict;
import io.muster.audience.CheckAudience.Wrong;
import io.muster.filter.Sentence;
import io.muster.shared.Json;
import io.muster.shared.Problem;
import io.muster.web.ProblemDetails;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a filter, for the wire.
 *
 * @param valid whether nothing is wrong
 * @param errors everything that is wrong, each at its place
 * @param canonical the filter's canonical form; null where something is wrong
 * @param hash its SHA-256, the filter's identity; null where something is wrong
 * @param sentences what the filter says, in words; null where something is wrong
 */
@Schema(name = "Check")
public record CheckAnswer(
        @Schema(required = true) boolean valid,
        @Schema(required = true) List<ProblemDetails.Error> errors,
        @Schema(type = SchemaType.OBJECT) @Nullable Json canonical,
        @Nullable String hash,
        @Nullable Sentence sentences) {

    static CheckAnswer of(Verdict verdict) {
        return switch (verdict) {
            case Right(var canonical, var sentence) ->
                new CheckAnswer(true, List.of(), canonical.tree(), canonical.hash(), sentence);
            case Wrong(var problems) -> wrong(problems);
        };
    }

    static CheckAnswer wrong(List<Problem> problems) {
        List<ProblemDetails.Error> errors =
                problems.stream().map(ProblemDetails.Error::of).toList();
        return new CheckAnswer(false, errors, null, null, null);
    }
}
