package io.muster.filter;

import io.muster.tag.Weight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter asks of one tag's value: operator, value and weight in one. */
public sealed interface TagTest {

    /**
     * {@code eq}, {@code ne}, {@code in}, {@code notIn} or {@code hasAll} of dictionary values.
     *
     * @param values as they were said, at least one; just one with {@code eq} and {@code ne}
     * @param weight the range in which the values' weights must lie; null where none was asked for
     */
    record OfValues(
            Operator operator,
            List<String> values,
            @Nullable Bounds<Weight> weight) implements TagTest {
        public OfValues {
            values = List.copyOf(values);
        }
    }

    /** {@code eq} of a number. */
    record NumberIs(double number) implements TagTest {}

    /** {@code ne} of a number. */
    record NumberIsNot(double number) implements TagTest {}

    /** {@code range} of numbers. */
    record NumberIn(Bounds<Double> range) implements TagTest {}

    /** {@code eq} of a flag. */
    record FlagIs(boolean flag) implements TagTest {}

    /** {@code range} of days or instants. */
    record DateIn(Bounds<IsoDate> range) implements TagTest {}

    /**
     * {@code within}: so many units back or ahead.
     *
     * @param past whether it is {@code last}, not {@code next}
     * @param count how many units, 1 to {@link #MOST}
     * @param wholeDays whether it goes from day to day, or from the present instant
     */
    record Within(boolean past, int count, RelativeUnit unit, boolean wholeDays) implements TagTest {
        /** The most units that may be asked for, so that no calendar runs over. */
        public static final int MOST = 1_000_000;
    }

    /** {@code anniversary} within so many days, 1 to 366, beginning today. */
    record AnniversaryWithin(int days) implements TagTest {}

    /** {@code anniversary} in a month, 1 to 12. */
    record AnniversaryInMonth(int month) implements TagTest {}

    /** {@code exists}. */
    record Exists() implements TagTest {}

    /** {@code missing}. */
    record Missing() implements TagTest {}
}
