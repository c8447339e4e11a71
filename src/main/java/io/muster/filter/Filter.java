package io.muster.filter;

import io.muster.tag.TagCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a filter, as somebody said it and {@link FilterCheck} found it right: one record for each kind of node. What
 * it means at one instant is a {@link Condition}.
 */
public sealed interface Filter {

    /** The name that the console gave this node; it means nothing. */
    @Nullable
    String id();

    /** Every child holds; without children it holds for everyone. */
    record All(@Nullable String id, List<Filter> children) implements Filter {
        public All {
            children = List.copyOf(children);
        }
    }

    /** At least one child holds. */
    record Any(@Nullable String id, List<Filter> children) implements Filter {
        public Any {
            children = List.copyOf(children);
        }
    }

    /** No child holds. */
    record None(@Nullable String id, List<Filter> children) implements Filter {
        public None {
            children = List.copyOf(children);
        }
    }

    /** A test of one tag. */
    record OfTag(@Nullable String id, TagCode tag, TagTest test) implements Filter {}

    /** In a saved segment. */
    record InSegment(@Nullable String id, SegmentReference segment) implements Filter {}

    /** In an uploaded list, or in a finished lookalike. */
    record InList(@Nullable String id, String list) implements Filter {}

    /**
     * In a repeatable random share.
     *
     * @param salt names the draw: 1 to 200 characters
     * @param from the lower end in hundredths of a percent, included
     * @param to the upper end in hundredths of a percent, excluded; at most 10,000
     */
    record Sample(@Nullable String id, String salt, int from, int to) implements Filter {}
}
