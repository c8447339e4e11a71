package io.muster.load;

import org.jspecify.annotations.Nullable;

/**
 * A customer whose row differs from last time; rows as {@link RowLayout} says, in UTF-8.
 *
 * @param id the customer's id
 * @param at the time of the row, in milliseconds since 1970; null where the loader names none
 * @param now the row; null where the customer is gone
 * @param before the row of last time; null where there was none
 * @param unfinished rows of loads that did not end, one after the other; null where there are none
 * @param atChanged whether the row's time is another one than last time
 */
public record RowChange(
        String id,
        @Nullable Long at,
        byte @Nullable [] now,
        byte @Nullable [] before,
        byte @Nullable [] unfinished,
        boolean atChanged) {}
