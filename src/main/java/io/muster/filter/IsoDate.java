package io.muster.filter;

import io.muster.shared.IsoDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A day or an instant, as ISO-8601 writes it. */
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
        return IsoDates.day(text)
                .<IsoDate>map(OnDay::new)
                .or(() -> IsoDates.instant(text).map(AtInstant::new));
    }
}
