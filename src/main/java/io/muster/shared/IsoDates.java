package io.muster.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days and instants as callers write them: ISO-8601, years 0000 to 9999. What Java's own parsers would take is wider
 * than what the contract promises.
 */
public final class IsoDates {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile(DAY + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    private static final int LAST_YEAR = 9_999;

    private IsoDates() {}

    /** The day that the text writes, such as {@code 2026-02-28}. */
    public static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The instant that the text writes, such as {@code 2026-02-28T08:00:00+08:00}; the offset may not be left out. Its year
     * is looked at in UTC, in which it is told: an offset can lead out of those that four digits write.
     */
    public static Optional<Instant> instant(String text) {
        try {
            return INSTANT.matcher(text).matches()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant()).filter(IsoDates::hasFourDigits)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasFourDigits(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= 0 && year <= LAST_YEAR;
    }
}
