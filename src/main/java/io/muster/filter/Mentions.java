package io.muster.filter;

import io.muster.tag.TagCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a filter itself names; what its segments name in their turn is not in it.
 *
 * @param tags the tags that it tests
 * @param segments the segments that it refers to
 * @param lists the lists that it refers to
 */
public record Mentions(Set<TagCode> tags, Set<SegmentReference> segments, Set<String> lists) {
    public Mentions {
        tags = Set.copyOf(tags);
        segments = Set.copyOf(segments);
        lists = Set.copyOf(lists);
    }

    /** What this filter names. */
    public static Mentions of(AudienceFilter filter) {
        Mentioned mentioned = new Mentioned(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        mentioned.add(filter.where());
        return new Mentions(mentioned.tags, mentioned.segments, mentioned.lists);
    }

    private record Mentioned(Set<TagCode> tags, Set<SegmentReference> segments, Set<String> lists) {
        void add(Filter node) {
            switch (node) {
                case Filter.All all -> add(all.children());
                case Filter.Any any -> add(any.children());
                case Filter.None none -> add(none.children());
                case Filter.OfTag of -> tags.add(of.tag());
                case Filter.InSegment in -> segments.add(in.segment());
                case Filter.InList in -> lists.add(in.list());
                case Filter.Sample _ -> {}
            }
        }

        private void add(List<Filter> children) {
            children.forEach(this::add);
        }
    }
}
