package io.muster.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a segment; it never changes.
 *
 * @param segment the segment's id
 * @param number 1 for the first, one more with each change
 * @param savedAt when it was saved
 * @param restoredFrom the older version whose content it brought back; null where it was written anew
 * @param content what it says
 */
public record SegmentVersion(
        String segment,
        int number,
        Instant savedAt,
        @Nullable Integer restoredFrom,
        SegmentContent content) {}
