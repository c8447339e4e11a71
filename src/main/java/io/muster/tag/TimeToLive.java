package io.muster.tag;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long values count, as ISO-8601 writes it, of exact length: days of 24 hours and less, no months or years. */
final class TimeToLive {
    /** What is written for people who wrote something else. */
    static final String FORM = "a duration of exact length from a second to 100 years, such as P180D or PT12H";

    private static final Duration LONGEST = Duration.ofDays(36_525);
    private static final Pattern INEXACT = Pattern.compile("P\\d+(Y|M|W).*");

    private TimeToLive() {}

    static Optional<Duration> parse(String text) {
        try {
            Duration duration = Duration.parse(text);
            boolean whole = duration.getNano() == 0;
            return whole && duration.isPositive() && duration.compareTo(LONGEST) <= 0
                    ? Optional.of(duration)
                    : Optional.empty();
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** What to say of a text that does not parse. */
    static String complaint(String text) {
        return INEXACT.matcher(text).matches()
                ? "years, months and weeks have no place here, say it in days: " + FORM
                : "not " + FORM;
    }

    static String format(Duration duration) {
        long days = duration.toDays();
        Duration rest = duration.minusDays(days);
        if (days == 0) {
            return rest.toString();
        }
        return "P" + days + "D" + (rest.isZero() ? "" : rest.toString().substring(1));
    }
}
