package io.muster.filter;

import io.muster.filter.Condition.NumberRange;
import io.muster.filter.Condition.WeightRange;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests one customer in memory. The engine's query must find exactly the customers for whom this holds. */
public final class Matches {
    private final TagSet tags;
    private final int cell;
    private final int number;

    /**
     * @param tags what is known of the customer
     * @param cell the customer's {@link io.muster.tag.Cell}
     * @param number the customer's dense number, by which lists know their members
     */
    public Matches(TagSet tags, int cell, int number) {
        this.tags = tags;
        this.cell = cell;
        this.number = number;
    }

    /** Whether the condition holds for this customer. */
    public boolean test(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.children().stream().allMatch(this::test);
            case Condition.Any any -> any.children().stream().anyMatch(this::test);
            case Condition.None none -> none.children().stream().noneMatch(this::test);
            case Condition.InSegment segment -> test(segment.condition());
            case Condition.InList list -> list.members().contains(number);
            case Condition.InCells in -> in.cells().contains(cell);
            case Condition.OfTag ofTag -> test(ofTag, tags.value(ofTag.tag().code(), ofTag.setAfter()));
        };
    }

    private static boolean test(Condition.OfTag condition, @Nullable TagValue value) {
        return switch (condition) {
            case Condition.Exists _ -> value != null;
            case Condition.Missing _ -> value == null;
            case Condition.HasAny any ->
                choices(value).stream()
                        .anyMatch(choice -> any.values().contains(choice.code()) && isIn(choice, any.weight()));
            case Condition.HasAll all ->
                choices(value).stream()
                                .filter(choice -> all.values().contains(choice.code()) && isIn(choice, all.weight()))
                                .count()
                        == all.values().size();
            case Condition.HasNone none ->
                value != null
                        && choices(value).stream()
                                .noneMatch(choice -> none.values().contains(choice.code()));
            case Condition.NumberIn in -> value instanceof TagValue.Numeric(double number) && isIn(number, in.range());
            case Condition.NumberNot not -> value instanceof TagValue.Numeric(double number) && number != not.number();
            case Condition.DayIn in ->
                value instanceof TagValue.Day(LocalDate day)
                        && (in.from() == null || !day.isBefore(in.from()))
                        && (in.to() == null || !day.isAfter(in.to()));
            case Condition.MomentIn in -> value instanceof TagValue.Moment(Instant instant) && isIn(instant, in);
            case Condition.AnniversaryOn on ->
                value instanceof TagValue.Day(LocalDate day) && on.days().contains(MonthDay.from(day));
            case Condition.FlagIs is -> value instanceof TagValue.Flag(boolean flag) && flag == is.flag();
        };
    }

    private static List<Choice> choices(@Nullable TagValue value) {
        return value instanceof TagValue.Choices(List<Choice> choices) ? choices : List.of();
    }

    private static boolean isIn(Choice choice, @Nullable WeightRange range) {
        return range == null
                || (choice.weight().compareTo(range.least()) >= 0
                        && choice.weight().compareTo(range.most()) <= 0);
    }

    private static boolean isIn(double number, NumberRange range) {
        @Nullable Double from = range.from();
        @Nullable Double to = range.to();
        return (from == null || (range.fromIncluded() ? number >= from : number > from))
                && (to == null || (range.toIncluded() ? number <= to : number < to));
    }

    private static boolean isIn(Instant instant, Condition.MomentIn range) {
        @Nullable Instant from = range.from();
        @Nullable Instant to = range.to();
        return (from == null || (range.fromIncluded() ? !instant.isBefore(from) : instant.isAfter(from)))
                && (to == null || (range.toIncluded() ? !instant.isAfter(to) : instant.isBefore(to)));
    }
}
