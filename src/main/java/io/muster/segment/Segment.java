package io.muster.segment;

import java.time.Instant;

/**
 * A saved audience as it stands.
 *
 * @param createdAt when its first version was saved
 * @param current its newest version
 */
public record Segment(Instant createdAt, SegmentVersion current) {
    /** The id by which filters refer to it. */
    public String id() {
        return current.segment();
    }
}
