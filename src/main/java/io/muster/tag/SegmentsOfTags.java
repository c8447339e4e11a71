package io.muster.tag;

import java.util.Map;

/** Knows the saved segments that test tags. */
public interface SegmentsOfTags {

    /** How many segments test each tag in a version that is in use; tags that none tests are left out. */
    Map<TagCode, Long> counts();
}
