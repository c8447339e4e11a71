package io.muster.segment;

import io.muster.filter.Sentence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a segment among others: all but its filter, which may be long.
 *
 * @param id the segment's id
 * @param version the version's number
 * @param owner who answers for it; null where nobody was named
 * @param hash the filter's identity
 * @param sentences what the filter said, in words, when it was saved
 * @param createdAt when the segment's first version was saved
 * @param savedAt when this version was saved
 * @param restoredFrom the older version whose content it brought back; null where it was written anew
 */
public record SegmentSummary(
        String id,
        int version,
        String name,
        @Nullable String description,
        @Nullable String folder,
        @Nullable String owner,
        List<String> labels,
        String hash,
        Sentence sentences,
        Instant createdAt,
        Instant savedAt,
        @Nullable Integer restoredFrom) {}
