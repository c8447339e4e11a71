package io.muster.segment;

import org.jspecify.annotations.Nullable;

/**
 * A version of a segment that needs a thing.
 *
 * @param segment the id of the segment that needs it
 * @param name its name
 * @param version the version of it that needs it
 * @param current whether that is its current version; otherwise another segment in use pins it
 * @param pinned the version that it refers to; null where it follows the current one, or where the thing is no segment
 */
public record SegmentUse(
        String segment,
        String name,
        int version,
        boolean current,
        @Nullable Integer pinned) {

    /** The user as people know it: its id, with the version where that is not the current one. */
    public String user() {
        return current ? segment : segment + " (version " + version + ")";
    }
}
