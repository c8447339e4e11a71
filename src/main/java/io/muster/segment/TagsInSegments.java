package io.muster.segment;

import io.muster.tag.SegmentsOfTags;
import io.muster.tag.TagCode;
import io.muster.tag.TagUses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The segments that need a tag. */
@ApplicationScoped
class TagsInSegments implements TagUses, SegmentsOfTags {
    private final SegmentStore store;

    TagsInSegments(SegmentStore store) {
        this.store = store;
    }

    @Override
    public List<String> usersOf(TagCode code) {
        return store.usesOf(code).stream().map(SegmentUse::user).toList();
    }

    @Override
    public Map<TagCode, Long> counts() {
        return store.segmentsByTag();
    }
}
