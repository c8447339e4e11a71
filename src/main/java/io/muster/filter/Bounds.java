package io.muster.filter;

import org.jspecify.annotations.Nullable;

/**
 * The bounds of a range, as they were said; at least one is there.
 *
 * @param lower {@code gt} or {@code gte}; null where the range is open below
 * @param upper {@code lt} or {@code lte}; null where the range is open above
 */
public record Bounds<T>(@Nullable Bound<T> lower, @Nullable Bound<T> upper) {

    /**
     * One end.
     *
     * @param included whether the end itself is in the range
     */
    public record Bound<T>(T value, boolean included) {}
}
