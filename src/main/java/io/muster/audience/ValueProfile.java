package io.muster.audience;

import java.util.List;

/**
 * How many people of one audience have each value of some tags.
 *
 * @param count all people of the audience
 * @param tags what was counted of each tag, in the order asked
 */
public record ValueProfile(long count, List<TagCounts> tags) {
    public ValueProfile {
        tags = List.copyOf(tags);
    }

    /**
     * The people who have one tag; whose value has expired does not.
     *
     * @param covered who have any value
     * @param counts who have each value, or a value in each bin, in the order of {@link CountedTag}; of a MULTI tag they
     *     may add up to more than are covered
     */
    public record TagCounts(long covered, List<Long> counts) {
        public TagCounts {
            counts = List.copyOf(counts);
        }
    }
}
