package io.muster.filter.generated;

import static io.muster.filter.generated.JsonTrees.bool;
import static io.muster.filter.generated.JsonTrees.number;
import static io.muster.filter.generated.JsonTrees.object;
import static io.muster.filter.generated.JsonTrees.string;
import static io.muster.filter.generated.JsonTrees.strings;
import static io.muster.filter.generated.JsonTrees.with;

import io.muster.filter.Operator;
import io.muster.shared.Json;
import io.muster.tag.Catalogue;
import io.muster.tag.DatePrecision;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Tag;
import io.muster.tag.TagSet;
import io.muster.tag.TagState;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random tests of one tag; right, but that their ranges may be empty. */
final class RandomTagTests {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final Picks picks;
    private final RandomTimes times;
    private final List<Tag> tags;
    private final Instant now;

    RandomTagTests(RandomGenerator random, Catalogue catalogue, Instant now) {
        this.picks = new Picks(random);
        this.times = new RandomTimes(random);
        this.tags = catalogue.tags().stream()
                .filter(tag -> tag.state() == TagState.PUBLISHED)
                .toList();
        this.now = now;
    }

    /** A test, most often near what this customer has. */
    Json next(TagSet focus) {
        Tag tag = picks.of(tags);
        Operator operator = picks.of(Operator.of(tag));
        @Nullable TagValue present = focus.value(tag.code(), null);
        Json test = with(object("tag", string(tag.code().value())), "op", string(operator.word()));
        boolean weighable = operator == Operator.EQ || operator == Operator.IN || operator == Operator.HAS_ALL;
        if (tag.weighted() && weighable && picks.percent(60)) {
            test = with(test, "weight", range(() -> number(weight(present).toDecimal())));
        }
        return switch (operator) {
            case EXISTS, MISSING -> test;
            case EQ, NE -> with(test, "value", one(tag, present));
            case IN, NOT_IN, HAS_ALL -> with(test, "value", strings(codes(tag, present, operator)));
            case RANGE -> with(test, "value", range(() -> bound(tag, present)));
            case WITHIN -> with(test, "value", within(tag));
            case ANNIVERSARY -> with(test, "value", anniversary());
        };
    }

    private Json one(Tag tag, @Nullable TagValue present) {
        return switch (tag.type()) {
            case ENUM, MULTI -> string(codes(tag, present, Operator.EQ).getFirst());
            case NUMBER -> number(numberNear(present));
            case FLAG -> bool(picks.percent(50));
            case DATE -> throw new IllegalStateException("eq does not go with dates");
        };
    }

    private List<String> codes(Tag tag, @Nullable TagValue present, Operator operator) {
        List<String> all =
                tag.values().values().stream().map(DictionaryValue::code).toList();
        List<String> had = present instanceof TagValue.Choices(List<Choice> choices)
                ? choices.stream().map(Choice::code).toList()
                : List.of();
        List<String> some = picks.some(had, picks.between(0, 2));
        int others = operator == Operator.HAS_ALL && !some.isEmpty() && picks.percent(70) ? 0 : picks.between(0, 3);
        List<String> codes = new ArrayList<>(
                Stream.concat(some.stream(), picks.some(all, others).stream()).toList());
        if (codes.isEmpty()) {
            codes.add(picks.of(all));
        }
        if (picks.percent(10)) {
            codes.add(codes.getFirst());
        }
        return picks.shuffled(codes);
    }

    private Weight weight(@Nullable TagValue present) {
        int hundredths = present instanceof TagValue.Choices(List<Choice> choices) && picks.percent(60)
                ? picks.of(choices).weight().hundredths() + picks.between(-1, 1)
                : picks.between(0, 100);
        return new Weight(Math.clamp(hundredths, 0, 100));
    }

    private Json range(Supplier<Json> bound) {
        boolean lower = picks.percent(70);
        boolean upper = !lower || picks.percent(60);
        Json range = object(Map.of());
        if (lower) {
            range = with(range, picks.of("gt", "gte"), bound.get());
        }
        return upper ? with(range, picks.of("lt", "lte"), bound.get()) : range;
    }

    private Json bound(Tag tag, @Nullable TagValue present) {
        if (tag.type() == TagType.NUMBER) {
            return number(numberNear(present));
        }
        boolean day = tag.precision() != DatePrecision.INSTANT || picks.percent(50);
        return string(day ? dayNear(present).toString() : written(instantNear(present)));
    }

    /** A number that a filter may write: it has at most 15 digits. */
    private BigDecimal numberNear(@Nullable TagValue present) {
        double number = present instanceof TagValue.Numeric(double had) && picks.percent(70)
                ? had
                : picks.between(-30, 200) / 10.0;
        double moved = picks.percent(70) ? number : number + picks.of(-1.0, 1.0, 0.1, -0.1);
        return BigDecimal.valueOf(moved).round(DIGITS);
    }

    private LocalDate dayNear(@Nullable TagValue present) {
        LocalDate day = switch (present) {
            case TagValue.Day(LocalDate had) -> had;
            case TagValue.Moment(Instant instant) -> LocalDate.ofInstant(instant, picks.of(RandomTimes.ZONES));
            case null -> times.dayNear(now);
            case TagValue.Choices _, TagValue.Numeric _, TagValue.Flag _ -> times.dayNear(now);
        };
        return picks.percent(70) ? day.plusDays(picks.between(-1, 1)) : times.dayNear(now);
    }

    private Instant instantNear(@Nullable TagValue present) {
        Instant instant = present instanceof TagValue.Moment(Instant had) && picks.percent(70) ? had : times.near(now);
        return instant.plusNanos(picks.of(0, 0, 0, 1, -1, 1_000_000, -1_000_000, 500_000));
    }

    /** The instant with one offset or another. */
    private String written(Instant instant) {
        return OffsetDateTime.ofInstant(
                        instant, picks.of(ZoneOffset.UTC, ZoneOffset.ofHours(8), ZoneOffset.ofHours(-5)))
                .toString();
    }

    private Json within(Tag tag) {
        Json within =
                object(picks.of("last", "next"), number(BigDecimal.valueOf(picks.of(1, 1, 2, 7, 30, 365, 1_000))));
        within = with(within, "unit", string(picks.of("day", "week", "month", "year")));
        return switch (picks.between(0, 2)) {
            case 0 -> within;
            case 1 -> with(within, "wholeDays", bool(true));
            default -> with(within, "wholeDays", bool(tag.precision() != DatePrecision.INSTANT));
        };
    }

    private Json anniversary() {
        if (picks.percent(40)) {
            return object("month", number(BigDecimal.valueOf(picks.between(1, 12))));
        }
        Json next = object("next", number(BigDecimal.valueOf(picks.of(1, 2, 7, 30, 90, 365, 366))));
        return with(next, "unit", string("day"));
    }
}
