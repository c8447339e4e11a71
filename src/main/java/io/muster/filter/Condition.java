package io.muster.filter;

import io.muster.tag.Tag;
import io.muster.tag.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a filter means at one instant: relative dates are instants and days, references are followed, shares are cells.
 * Every condition keeps the JSON pointer of the node that said it.
 *
 * <p>A condition of a tag counts only a value that was set after {@code setAfter}; null means that values of the tag do
 * not expire. A value outlived by its time to live is thus missing, as if it had never been there.
 */
public sealed interface Condition {

    /** The JSON pointer, into the request's body, of the node that said this. */
    String pointer();

    /** Every child holds; without children it holds for everyone. */
    record All(String pointer, List<Condition> children) implements Condition {
        public All {
            children = List.copyOf(children);
        }
    }

    /** At least one child holds. */
    record Any(String pointer, List<Condition> children) implements Condition {
        public Any {
            children = List.copyOf(children);
        }
    }

    /** No child holds. */
    record None(String pointer, List<Condition> children) implements Condition {
        public None {
            children = List.copyOf(children);
        }
    }

    /** What a saved segment means; the inner condition's pointers are those of the reference. */
    record InSegment(String pointer, String id, int version, Condition condition) implements Condition {}

    /** The customer is in a list, as it was when the filter was checked. */
    record InList(String pointer, String id, MemberNumbers members) implements Condition {}

    /** The customer's cell, 0 to 9,999, is one of these; sorted. */
    record InCells(String pointer, SortedSet<Integer> cells) implements Condition {}

    /** A test of one tag's value. */
    sealed interface OfTag extends Condition {
        /** The tag, as the catalogue knew it when the filter was checked. */
        Tag tag();

        /** Only a value set after this instant counts; null where values do not expire. */
        @Nullable
        Instant setAfter();
    }

    /** The tag has a value. */
    record Exists(String pointer, Tag tag, @Nullable Instant setAfter) implements OfTag {}

    /** The tag has no value. */
    record Missing(String pointer, Tag tag, @Nullable Instant setAfter) implements OfTag {}

    /** The tag has at least one of these values, with a weight in the range where one is given. */
    record HasAny(
            String pointer,
            Tag tag,
            @Nullable Instant setAfter,
            SortedSet<String> values,
            @Nullable WeightRange weight) implements OfTag {}

    /** The tag has every one of these values, each with a weight in the range where one is given. */
    record HasAll(
            String pointer,
            Tag tag,
            @Nullable Instant setAfter,
            SortedSet<String> values,
            @Nullable WeightRange weight) implements OfTag {}

    /** The tag has a value, and none of these. */
    record HasNone(String pointer, Tag tag, @Nullable Instant setAfter, SortedSet<String> values) implements OfTag {}

    /** The tag has a number in the range. */
    record NumberIn(String pointer, Tag tag, @Nullable Instant setAfter, NumberRange range) implements OfTag {}

    /** The tag has a number, and not this one. */
    record NumberNot(String pointer, Tag tag, @Nullable Instant setAfter, double number) implements OfTag {}

    /** The tag has a day in the range, both ends included; null is an open end. */
    record DayIn(
            String pointer,
            Tag tag,
            @Nullable Instant setAfter,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements OfTag {}

    /** The tag has an instant in the range; null is an open end. */
    record MomentIn(
            String pointer,
            Tag tag,
            @Nullable Instant setAfter,
            @Nullable Instant from,
            boolean fromIncluded,
            @Nullable Instant to,
            boolean toIncluded)
            implements OfTag {}

    /** The tag has a day that falls on one of these, in whatever year. */
    record AnniversaryOn(String pointer, Tag tag, @Nullable Instant setAfter, SortedSet<MonthDay> days)
            implements OfTag {}

    /** The tag says exactly this. */
    record FlagIs(String pointer, Tag tag, @Nullable Instant setAfter, boolean flag) implements OfTag {}

    /**
     * A range of weights; both ends are included.
     *
     * @param least the least weight
     * @param most the greatest weight, not below the least
     */
    record WeightRange(Weight least, Weight most) {}

    /**
     * A range of numbers; null is an open end.
     *
     * @param from the lower end
     * @param fromIncluded whether the lower end itself is in the range
     * @param to the upper end
     * @param toIncluded whether the upper end itself is in the range
     */
    record NumberRange(
            @Nullable Double from,
            boolean fromIncluded,
            @Nullable Double to,
            boolean toIncluded) {}
}
