package io.muster.filter;

import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filter in which nothing is wrong, with all that it was checked against, so that what follows sees the same tags,
 * segments and lists.
 *
 * @param filter what was said
 * @param pointer the JSON pointer of the filter in the request's body
 * @param serversZone the zone of filters that name none
 * @param catalogue the tags
 * @param segments every segment that the filter names, itself or through others
 * @param lists every list that the filter names, itself or through its segments, by id
 */
public record CheckedFilter(
        AudienceFilter filter,
        String pointer,
        ZoneId serversZone,
        Catalogue catalogue,
        Map<SegmentReference, CheckedSegment> segments,
        Map<String, KeptList> lists)
        implements FilterCheck.Outcome {
    public CheckedFilter {
        segments = Map.copyOf(segments);
        lists = Map.copyOf(lists);
    }

    /**
     * A segment that was found.
     *
     * @param version the version found, from 1
     * @param name what people call the segment; null where it has no name
     * @param filter what was saved
     */
    public record CheckedSegment(int version, @Nullable String name, AudienceFilter filter) {}

    /** The tags that the filter tests, itself or through its segments. */
    public Set<TagCode> tags() {
        Set<TagCode> tags = new HashSet<>(Mentions.of(filter).tags());
        segments.values()
                .forEach(segment -> tags.addAll(Mentions.of(segment.filter()).tags()));
        return tags;
    }

    /** The tag of this code, which the check has found. */
    Tag tag(TagCode code) {
        return catalogue.find(code).orElseThrow();
    }

    /** The segment, which the check has found. */
    CheckedSegment segment(SegmentReference reference) {
        @Nullable CheckedSegment segment = segments.get(reference);
        if (segment == null) {
            throw new IllegalStateException("a checked filter names a segment that was not checked");
        }
        return segment;
    }

    /** The list, which the check has found. */
    KeptList list(String id) {
        @Nullable KeptList list = lists.get(id);
        if (list == null) {
            throw new IllegalStateException("a checked filter names a list that was not checked");
        }
        return list;
    }
}
