package io.muster.filter;

import io.muster.filter.Bounds.Bound;
import io.muster.filter.Condition.NumberRange;
import io.muster.filter.Condition.WeightRange;
import io.muster.filter.ResolvedFilter.RelativeDate;
import io.muster.tag.DatePrecision;
import io.muster.tag.Tag;
import io.muster.tag.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds out what the test of one tag means at one instant, in one time zone. */
final class ResolveTag {
    /** Relative dates end where the years that a filter can write end. */
    private static final LocalDate EARLIEST = LocalDate.of(0, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Instant now;
    private final ZoneId zone;
    private final Consumer<RelativeDate> dates;

    /** @param dates is told what every relative date was taken for */
    ResolveTag(Instant now, ZoneId zone, Consumer<RelativeDate> dates) {
        this.now = now;
        this.zone = zone;
        this.dates = dates;
    }

    Condition condition(String pointer, Tag tag, TagTest test) {
        @Nullable Instant setAfter = setAfter(tag);
        return switch (test) {
            case TagTest.OfValues(Operator operator, List<String> values, @Nullable Bounds<Weight> weight) -> {
                SortedSet<String> set = new TreeSet<>(values);
                @Nullable
                WeightRange range =
                        weight == null ? null : WeightSpan.of(weight).toRange();
                yield switch (operator) {
                    case EQ, IN -> new Condition.HasAny(pointer, tag, setAfter, set, range);
                    case HAS_ALL -> new Condition.HasAll(pointer, tag, setAfter, set, range);
                    case NE, NOT_IN -> new Condition.HasNone(pointer, tag, setAfter, set);
                    case RANGE, WITHIN, ANNIVERSARY, EXISTS, MISSING ->
                        throw new IllegalArgumentException(operator + " takes no dictionary values");
                };
            }
            case TagTest.NumberIs(double number) ->
                new Condition.NumberIn(pointer, tag, setAfter, new NumberRange(number, true, number, true));
            case TagTest.NumberIsNot(double number) -> new Condition.NumberNot(pointer, tag, setAfter, number);
            case TagTest.NumberIn(Bounds<Double> range) ->
                new Condition.NumberIn(pointer, tag, setAfter, numbers(range));
            case TagTest.FlagIs(boolean flag) -> new Condition.FlagIs(pointer, tag, setAfter, flag);
            case TagTest.DateIn(Bounds<IsoDate> range) ->
                tag.precision() == DatePrecision.INSTANT
                        ? moments(pointer, tag, setAfter, MomentSpan.of(range, zone))
                        : days(pointer, tag, setAfter, DaySpan.of(range));
            case TagTest.Within within -> within(pointer, tag, setAfter, within);
            case TagTest.AnniversaryWithin(int days) ->
                new Condition.AnniversaryOn(pointer, tag, setAfter, anniversaries(pointer, days));
            case TagTest.AnniversaryInMonth(int month) ->
                new Condition.AnniversaryOn(pointer, tag, setAfter, daysOf(Month.of(month)));
            case TagTest.Exists() -> new Condition.Exists(pointer, tag, setAfter);
            case TagTest.Missing() -> new Condition.Missing(pointer, tag, setAfter);
        };
    }

    /** To the millisecond, as set times are. */
    private @Nullable Instant setAfter(Tag tag) {
        @Nullable Instant setAfter = tag.setAfter(now);
        return setAfter == null ? null : setAfter.truncatedTo(ChronoUnit.MILLIS);
    }

    private static NumberRange numbers(Bounds<Double> range) {
        @Nullable Bound<Double> lower = range.lower();
        @Nullable Bound<Double> upper = range.upper();
        return new NumberRange(
                lower == null ? null : lower.value(),
                lower == null || lower.included(),
                upper == null ? null : upper.value(),
                upper == null || upper.included());
    }

    private static Condition days(String pointer, Tag tag, @Nullable Instant setAfter, DaySpan span) {
        return new Condition.DayIn(pointer, tag, setAfter, span.from(), span.to());
    }

    private static Condition moments(String pointer, Tag tag, @Nullable Instant setAfter, MomentSpan span) {
        return new Condition.MomentIn(
                pointer, tag, setAfter, span.from(), span.fromIncluded(), span.to(), span.toIncluded());
    }

    private Condition within(String pointer, Tag tag, @Nullable Instant setAfter, TagTest.Within within) {
        return within.wholeDays() ? wholeDays(pointer, tag, setAfter, within) : fromNow(pointer, tag, setAfter, within);
    }

    /** Back: the days after the one so long ago, up to today. Ahead: from tomorrow up to the one so far ahead. */
    private Condition wholeDays(String pointer, Tag tag, @Nullable Instant setAfter, TagTest.Within within) {
        LocalDate today = today();
        ChronoUnit unit = within.unit().calendarUnit();
        LocalDate from = within.past() ? today.minus(within.count(), unit).plusDays(1) : today.plusDays(1);
        LocalDate to = within.past() ? today : today.plus(within.count(), unit);
        return wholeDays(pointer, tag, setAfter, writable(from), writable(to));
    }

    private Condition wholeDays(String pointer, Tag tag, @Nullable Instant setAfter, LocalDate from, LocalDate to) {
        dates.accept(new RelativeDate(pointer, from.toString(), to.toString()));
        return tag.precision() == DatePrecision.INSTANT
                ? moments(pointer, tag, setAfter, MomentSpan.of(from, to, zone))
                : days(pointer, tag, setAfter, new DaySpan(from, to));
    }

    private Condition fromNow(String pointer, Tag tag, @Nullable Instant setAfter, TagTest.Within within) {
        ZonedDateTime here = now.atZone(zone);
        ChronoUnit unit = within.unit().calendarUnit();
        ZonedDateTime other = within.past() ? here.minus(within.count(), unit) : here.plus(within.count(), unit);
        Instant end = other.with(writable(other.toLocalDate())).toInstant();
        Instant from = within.past() ? end : now;
        Instant to = within.past() ? now : end;
        dates.accept(new RelativeDate(pointer, from.toString(), to.toString()));
        return new Condition.MomentIn(pointer, tag, setAfter, from, true, to, true);
    }

    private SortedSet<MonthDay> anniversaries(String pointer, int days) {
        LocalDate today = today();
        LocalDate last = today.plusDays(days - 1L);
        dates.accept(new RelativeDate(pointer, today.toString(), last.toString()));
        SortedSet<MonthDay> anniversaries = new TreeSet<>();
        for (LocalDate day = today; !day.isAfter(last); day = day.plusDays(1)) {
            MonthDay monthDay = MonthDay.from(day);
            anniversaries.add(monthDay);
            if (monthDay.equals(MonthDay.of(2, 28)) && !day.isLeapYear()) {
                anniversaries.add(MonthDay.of(2, 29));
            }
        }
        return anniversaries;
    }

    private static SortedSet<MonthDay> daysOf(Month month) {
        SortedSet<MonthDay> days = new TreeSet<>();
        for (int day = 1; day <= month.maxLength(); day++) {
            days.add(MonthDay.of(month, day));
        }
        return days;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The day, or the nearest that a filter could write. */
    private static LocalDate writable(LocalDate day) {
        return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
    }
}
