package io.muster.load;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.muster.shared.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that callers may choose of a load.
 *
 * @param name the query parameter, and the variable's name in the loader's query
 * @param type what may be said
 * @param defaultValue what counts where nothing is said; null for a {@link Type#DAY} that is then the load's day (UTC)
 * @param min the least {@link Type#INTEGER}; null for none
 * @param max the greatest {@link Type#INTEGER}; null for none
 */
public record LoaderOption(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) Type type,
        @Nullable String defaultValue,
        @Nullable Long min,
        @Nullable Long max) {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    /** What may be said. */
    public enum Type {
        INTEGER,
        /** {@code 2026-02-28}; from 1900 to 2200. */
        DAY
    }

    /** What is wrong with a value. */
    public Optional<Problem> problemOf(String value) {
        boolean fits = switch (type) {
            case INTEGER -> isInteger(value);
            case DAY -> isDay(value);
        };
        return fits ? Optional.empty() : Optional.of(new Problem("", "BAD_OPTION", name + " is " + expected()));
    }

    private boolean isInteger(String value) {
        if (!INTEGER.matcher(value).matches()) {
            return false;
        }
        long number = Long.parseLong(value);
        return (min == null || number >= min) && (max == null || number <= max);
    }

    private static boolean isDay(String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String expected() {
        return switch (type) {
            case INTEGER -> "a whole number" + (min == null ? "" : " from " + min) + (max == null ? "" : " to " + max);
            case DAY -> "a day from " + FIRST_DAY + " to " + LAST_DAY;
        };
    }
}
