package io.muster.lookalike;

import io.muster.tag.TagCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has or has not: a value of a tag, or a bin of its values. Only values that count now are had: an expired
 * one is as good as missing. How strongly a weighted value holds does not matter.
 */
public sealed interface Feature {

    /** The tag it is of. */
    TagCode tag();

    /** Has the value of an ENUM or MULTI tag. */
    record Value(TagCode tag, String value) implements Feature {}

    /**
     * Has not the value of a MULTI tag: another one, or none. Stands for a value that speaks against being like the seed,
     * since no clause of a query may take score away.
     */
    record Without(TagCode tag, String value) implements Feature {}

    /**
     * Has a value of an ENUM or MULTI tag, and none of these.
     *
     * @param values sorted
     */
    record OtherValue(TagCode tag, List<String> values) implements Feature {
        public OtherValue {
            values = List.copyOf(values);
        }
    }

    /** Has this value of a FLAG tag. */
    record FlagValue(TagCode tag, boolean value) implements Feature {}

    /**
     * Has a number of a NUMBER tag.
     *
     * @param from included; null for no lower end
     * @param to not included; null for no upper end
     */
    record NumberBin(
            TagCode tag, @Nullable Double from, @Nullable Double to) implements Feature {}

    /**
     * Has an instant of a DATE tag of instants.
     *
     * @param from included, in whole milliseconds; null for no lower end
     * @param to not included; null for no upper end
     */
    record MomentBin(
            TagCode tag, @Nullable Instant from, @Nullable Instant to) implements Feature {}

    /**
     * Has a day of a DATE tag of days.
     *
     * @param from included; null for no lower end
     * @param to not included; null for no upper end
     */
    record DayBin(
            TagCode tag, @Nullable LocalDate from, @Nullable LocalDate to) implements Feature {}

    /** Has no value of the tag, whatever its type. */
    record Missing(TagCode tag) implements Feature {}
}
