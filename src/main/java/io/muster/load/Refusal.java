package io.muster.load;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a load refused.
 *
 * @param line where its record begins in the file, from 1; null where the loader makes no such line known
 * @param column the column of the file, or the tag; null where no single one is to blame
 * @param position the character in the line, from 1; null where the column says enough
 * @param code stable upper-case name of the reason
 * @param reason what is wrong, for people; never holds a value of the file
 * @param refused whether the row is left out, or only the value
 */
public record Refusal(
        @Nullable Long line,
        @Nullable String column,
        @Nullable Integer position,
        String code,
        String reason,
        Refuses refused) {}
