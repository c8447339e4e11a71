package io.muster.segment;

import io.muster.shared.Json;
import io.muster.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to save, read as far as it could be.
 *
 * @param id the id asked for; null where none was
 * @param filter the filter, not checked yet; null where it is missing
 * @param problems everything that is wrong, the filter apart
 */
record SegmentDraft(
        @Nullable String id,
        String name,
        @Nullable String description,
        @Nullable String folder,
        @Nullable String owner,
        List<String> labels,
        @Nullable Json filter,
        List<Problem> problems) {
    /** Where the filter stands in a request's body, and in a segment as it is answered. */
    static final String FILTER = "/filter";

    SegmentDraft {
        labels = List.copyOf(labels);
        problems = List.copyOf(problems);
    }

    /** An older version's content, to be saved once more. */
    static SegmentDraft of(SegmentContent content) {
        return new SegmentDraft(
                null,
                content.name(),
                content.description(),
                content.folder(),
                content.owner(),
                content.labels(),
                content.filter().json(),
                List.of());
    }
}
