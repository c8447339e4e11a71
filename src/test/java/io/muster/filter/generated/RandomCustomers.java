package io.muster.filter.generated;

import io.muster.tag.Catalogue;
import io.muster.tag.DatePrecision;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Random customers: some without any tag, some with cleared, just expired or nearly expired ones; few different values,
 * so that customers share them.
 */
public final class RandomCustomers {
    private static final List<Double> NUMBERS = List.of(
            0.0, 1.0, -1.0, 0.1, 0.3, 0.1 + 0.2, 999.99, 1000.0, 1e-7, 4.9e-324, 123456789012345.0, -1e15, 1e21, 1e300);
    private static final List<Integer> WEIGHTS = List.of(0, 1, 28, 29, 50, 57, 58, 69, 70, 71, 99, 100);

    private final RandomGenerator random;
    private final Picks picks;
    private final RandomTimes times;
    private final List<Tag> tags;
    private final Instant now;
    private int made;

    /** @param now the instant at which will be asked */
    public RandomCustomers(RandomGenerator random, Catalogue catalogue, Instant now) {
        this.random = random;
        this.picks = new Picks(random);
        this.times = new RandomTimes(random);
        this.tags = catalogue.tags();
        this.now = now;
    }

    /** So many customers, no two of the same id. */
    public List<GeneratedCustomer> list(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    /** One more customer. */
    public GeneratedCustomer next() {
        made++;
        String id = picks.of("c", "客户-", "😀=", "a b/", "00") + made;
        int coverage = picks.of(0, 30, 60, 90, 100);
        Map<TagCode, TagEntry> entries = new HashMap<>();
        for (Tag tag : tags) {
            if (picks.percent(coverage)) {
                @Nullable TagValue value = picks.percent(5) ? null : value(tag);
                entries.put(tag.code(), new TagEntry(value, setAt(tag.timeToLive()), "api"));
            }
        }
        return new GeneratedCustomer(id, new TagSet(entries));
    }

    /** Around the instant at which the value expires; or at any time, also one to come. */
    private Instant setAt(@Nullable Duration timeToLive) {
        return timeToLive != null && picks.percent(60)
                ? now.minus(timeToLive).plusMillis(picks.between(-1, 1))
                : times.near(now);
    }

    private TagValue value(Tag tag) {
        return switch (tag.type()) {
            case ENUM -> choices(tag, 1);
            case MULTI -> choices(tag, picks.between(1, 4));
            case NUMBER -> new TagValue.Numeric(number());
            case DATE ->
                tag.precision() == DatePrecision.INSTANT
                        ? new TagValue.Moment(times.near(now))
                        : new TagValue.Day(times.dayNear(now));
            case FLAG -> new TagValue.Flag(random.nextBoolean());
        };
    }

    private double number() {
        return switch (picks.between(0, 3)) {
            case 0 -> picks.of(NUMBERS);
            case 1 -> random.nextDouble(-10, 10);
            default -> picks.between(-3, 20);
        };
    }

    private TagValue choices(Tag tag, int count) {
        List<String> codes =
                tag.values().values().stream().map(DictionaryValue::code).toList();
        List<Choice> choices = new ArrayList<>();
        for (String code : picks.some(codes, count)) {
            choices.add(new Choice(code, tag.weighted() ? new Weight(picks.of(WEIGHTS)) : Weight.FULL));
        }
        return new TagValue.Choices(choices);
    }
}
