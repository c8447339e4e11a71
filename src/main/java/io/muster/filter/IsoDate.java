package io.muster.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day or an instant, written as ISO-8601 says, in the years 0000 to 9999. */
public sealed interface IsoDate {

    /** A day, which has no zone. */
    record OnDay(LocalDate day) implements IsoDate {
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** An instant; it was written with an offset. */
    record AtInstant(Instant instant) implements IsoDate {
        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** The day or instant that the text writes; nothing where it writes none, or an instant without an offset. */
    static Optional<IsoDate> parse(String text) {
        try {
            if (Form.DAY.matcher(text).matches()) {
                return Optional.of(new OnDay(LocalDate.parse(text)));
            }
            return Form.INSTANT.matcher(text).matches()
                    ? Optional.of(new AtInstant(OffsetDateTime.parse(text).toInstant()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What Java's own parsers would take is wider than what the language promises. */
    final class Form {
        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern INSTANT =
                Pattern.compile(DAY + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

        private Form() {}
    }
}
