package io.muster.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the things of this page
 * @param nextPageToken what to ask for the next page with; null on the last one
 * @param total how many things the whole list has
 */
public record Page<T>(List<T> items, @Nullable String nextPageToken, Total total) {
    public Page {
        items = List.copyOf(items);
    }

    /** How the count of a total is meant. */
    public enum CountType {
        EXACT,
        AT_LEAST
    }

    /** How many things a list has. */
    public record Total(long count, CountType type) {
        /** Exactly so many. */
        public static Total exactly(long count) {
            return new Total(count, CountType.EXACT);
        }
    }
}
