package io.muster.customer;

import io.muster.tag.Catalogue;
import java.time.Instant;
import java.util.List;

/** Knows the saved segments that hold a customer. */
public interface CustomerSegments {

    /**
     * A saved segment.
     *
     * @param id the segment's id
     * @param version its current version
     * @param name what people call it
     */
    record SegmentNamed(String id, int version, String name) {}

    /**
     * What became of testing every segment.
     *
     * @param holding those to whom the customer belongs, by name
     * @param broken those that nobody can belong to, since their filters are not right any more, by name
     */
    record Tested(List<SegmentNamed> holding, List<SegmentNamed> broken) {}

    /**
     * Tests the current version of every segment, references followed live, relative dates resolved at one instant.
     *
     * @param catalogue the tags that the customer was read with
     * @throws io.muster.shared.EngineAway if the engine that keeps segments is away
     */
    Tested of(Customer customer, Catalogue catalogue, Instant now);
}
