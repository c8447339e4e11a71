package io.muster.tag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** What one tag says of one customer. */
public sealed interface TagValue {

    /**
     * One value of a dictionary, with its weight.
     *
     * @param code the value's code
     * @param weight how strongly it holds; {@link Weight#FULL} for tags that are not weighted
     */
    record Choice(String code, Weight weight) {}

    /**
     * The values of an ENUM tag (exactly one) or of a MULTI tag (one or more).
     *
     * @param choices sorted by code, each code once
     */
    record Choices(List<Choice> choices) implements TagValue {
        /** @throws IllegalArgumentException if empty, or if a code stands twice */
        public Choices {
            choices = choices.size() == 1
                    ? List.copyOf(choices)
                    : choices.stream()
                            .sorted(Comparator.comparing(Choice::code))
                            .toList();
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("no value is not a value");
            }
            for (int i = 1; i < choices.size(); i++) {
                if (choices.get(i - 1).code().equals(choices.get(i).code())) {
                    throw new IllegalArgumentException("a value stands twice");
                }
            }
        }
    }

    /** The value of a NUMBER tag; finite, and never negative zero. */
    record Numeric(double number) implements TagValue {
        /** @throws IllegalArgumentException if not finite */
        public Numeric {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("not a finite number");
            }
            number = number + 0.0;
        }
    }

    /** The value of a DATE tag of days. */
    record Day(LocalDate day) implements TagValue {}

    /** The value of a DATE tag of instants; whole milliseconds, finer parts are cut off. */
    record Moment(Instant instant) implements TagValue {
        public Moment {
            instant = instant.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** The value of a FLAG tag. */
    record Flag(boolean flag) implements TagValue {}
}
