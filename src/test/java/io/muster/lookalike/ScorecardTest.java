package io.muster.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.audience.ScoredCondition;
import io.muster.filter.Matches;
import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.tag.Catalogue;
import io.muster.tag.DatePrecision;
import io.muster.tag.Dictionary;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Names;
import io.muster.tag.Refresh;
import io.muster.tag.Sensitivity;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagKind;
import io.muster.tag.TagSet;
import io.muster.tag.TagState;
import io.muster.tag.TagType;
import io.muster.tag.TagValue.Flag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A customer's points are those of the conditions that hold, and nearly the sum of the weights. */
class ScorecardTest {
    private static final int CATALOGUES = 60;
    private static final int CUSTOMERS = 100;

    @Test
    void pointsAreThoseOfTheConditionsThatHold() {
        Seeds.forEach(CATALOGUES, random -> {
            // Given
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<Tag> tags = catalogue.tags();
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(CUSTOMERS);
            List<TagSet> live = customers.stream()
                    .map(customer -> live(customer, tags, now))
                    .toList();
            List<WeightedFeature> weights = weights(random, tags, now);

            // When
            Scorecard card = Scorecard.of(weights, tags, live, live.size());
            List<ScoredCondition> conditions = card.conditions(now);

            // Then
            for (int i = 0; i < CUSTOMERS; i++) {
                Matches matches = new Matches(customers.get(i).tags(), 0, i + 1);
                int points = conditions.stream()
                        .filter(scored -> matches.test(scored.condition()))
                        .mapToInt(ScoredCondition::points)
                        .sum();
                assertThat(card.points(live.get(i))).isEqualTo(points);
                assertThat(holding(card, live.get(i)))
                        .isEqualTo(conditions.stream()
                                .filter(scored -> matches.test(scored.condition()))
                                .count());
            }
            assertThat(conditions.stream()
                            .mapToLong(ScoredCondition::points)
                            .max()
                            .orElse(0))
                    .isLessThan(1 << 24);
        });
    }

    @Test
    void scoresAreTheSumsOfTheWeightsButForAConstantAndLittleElse() {
        Seeds.forEach(CATALOGUES, random -> {
            // Given
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<Tag> tags = catalogue.tags();
            List<TagSet> live = new RandomCustomers(random, catalogue, now)
                    .list(CUSTOMERS).stream()
                            .map(customer -> live(customer, tags, now))
                            .toList();
            List<WeightedFeature> weights = weights(random, tags, now);
            double[] sums = live.stream()
                    .mapToDouble(customer -> sum(weights, tags, customer))
                    .toArray();

            // When
            Scorecard card = Scorecard.of(weights, tags, live, live.size());

            // Then
            double[] differences = IntStream.range(0, CUSTOMERS)
                    .mapToDouble(i -> card.points(live.get(i)) * card.unit() - sums[i])
                    .toArray();
            assertThat(deviation(differences)).isLessThanOrEqualTo(deviation(sums) * 0.1 + 1e-9);
            assertThat(Math.getExponent(card.unit())).isEqualTo((int) Math.round(Math.log(card.unit()) / Math.log(2)));
        });
    }

    @Test
    void aTagThatHardlyMattersIsLeftOut() {
        // Given a thousand customers, of whom half have one and half of these another value
        Tag large = flag("a.large");
        Tag small = flag("a.small");
        List<TagSet> customers = IntStream.range(0, 1_000)
                .mapToObj(i -> customer(Map.of(large.code(), i % 2 == 0, small.code(), i % 4 == 0)))
                .toList();

        // When
        Scorecard card = Scorecard.of(
                List.of(
                        new WeightedFeature(new Feature.FlagValue(large.code(), true), 1),
                        new WeightedFeature(new Feature.FlagValue(small.code(), true), 0.03)),
                List.of(large, small),
                customers,
                1_000);

        // Then
        assertThat(card.tags().keySet()).containsExactly(large);
        assertThat(card.unit()).isEqualTo(1 / 512.0);
        assertThat(card.points(customers.getFirst()) * card.unit()).isCloseTo(1, within(0.001));
    }

    @Test
    void ofMoreThanAMillionMoreIsLeftOut() {
        // Given a tag that makes 14 thousandths of the variance
        Tag large = flag("a.large");
        Tag small = flag("a.small");
        List<TagSet> customers = IntStream.range(0, 1_000)
                .mapToObj(i -> customer(Map.of(large.code(), i % 2 == 0, small.code(), i % 4 < 2)))
                .toList();
        List<WeightedFeature> weights = List.of(
                new WeightedFeature(new Feature.FlagValue(large.code(), true), 1),
                new WeightedFeature(new Feature.FlagValue(small.code(), true), 0.063));
        List<Tag> tags = List.of(large, small);

        // When
        Scorecard few = Scorecard.of(weights, tags, customers, 1_000_000);
        Scorecard many = Scorecard.of(weights, tags, customers, 1_000_001);

        // Then
        assertThat(few.tags().keySet()).containsExactlyInAnyOrder(large, small);
        assertThat(many.tags().keySet()).containsExactly(large);
    }

    @Test
    void aTagThatOnlyLaterCustomersHaveMatters() {
        // Given ten thousand customers in the order in which they came, and a flag that was new at the end
        Tag old = flag("a.old");
        Tag late = flag("a.late");
        List<TagSet> customers = IntStream.range(0, 10_000)
                .mapToObj(i -> customer(Map.of(old.code(), i % 2 == 0, late.code(), i >= 9_000)))
                .toList();

        // When
        Scorecard card = Scorecard.of(
                List.of(
                        new WeightedFeature(new Feature.FlagValue(old.code(), true), 1),
                        new WeightedFeature(new Feature.FlagValue(late.code(), true), 1)),
                List.of(old, late),
                customers,
                10_000);

        // Then
        assertThat(card.tags().keySet()).containsExactlyInAnyOrder(old, late);
    }

    @Test
    void withoutAnyDifferenceNothingIsLeftOut() {
        Tag tag = flag("a.same");
        List<TagSet> customers = List.of(customer(Map.of(tag.code(), true)));

        Scorecard card = Scorecard.of(
                List.of(new WeightedFeature(new Feature.FlagValue(tag.code(), true), 2)), List.of(tag), customers, 1);

        assertThat(card.points(customers.getFirst()) * card.unit()).isEqualTo(2);
    }

    @Test
    void ofTwoTagsThatSayAsMuchTheDearerIsLeftOut() {
        // Given one tag that the engine need only look at few for, and one for which it must at nearly everybody
        Tag large = flag("a.large");
        Tag few = flag("a.few");
        Tag most = flag("a.most");
        List<TagSet> customers = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        customer(Map.of(large.code(), i % 2 == 0, few.code(), i % 10 == 0, most.code(), i % 10 != 1)))
                .toList();
        List<WeightedFeature> weights = Stream.of(large, few, most)
                .map(tag -> new WeightedFeature(new Feature.FlagValue(tag.code(), true), tag == large ? 1 : 0.4))
                .toList();

        // When
        Scorecard card = Scorecard.of(weights, List.of(large, few, most), customers, 2_000_000);

        // Then
        assertThat(card.tags().keySet()).containsExactlyInAnyOrder(large, few);
    }

    @Test
    void valuesThatHardlyDifferAreNotAskedAbout() {
        // Given a flag that a tenth has set, a tenth has not, and most have no word of
        Tag tag = flag("a.flag");
        List<TagSet> customers = IntStream.range(0, 1_000)
                .mapToObj(i -> customer(i % 10 > 1 ? Map.of() : Map.of(tag.code(), i % 10 == 0)))
                .toList();

        // When
        Scorecard card = Scorecard.of(
                List.of(
                        new WeightedFeature(new Feature.FlagValue(tag.code(), true), 1),
                        new WeightedFeature(new Feature.Missing(tag.code()), 0.18)),
                List.of(tag),
                customers,
                2_000_000);

        // Then the others are as good as their mean, 0.16, which is nothing, and only the tenth is looked at
        assertThat(card.conditions(Instant.EPOCH))
                .singleElement()
                .satisfies(scored -> assertThat(scored.points() * card.unit()).isCloseTo(0.84, within(0.002)));
        assertThat(customers.stream()
                        .mapToLong(customer -> holding(card, customer))
                        .sum())
                .isEqualTo(100);
    }

    private static long holding(Scorecard card, TagSet customer) {
        return card.tags().entrySet().stream()
                .mapToLong(tag -> {
                    @Nullable
                    TagEntry entry = customer.entries().get(tag.getKey().code());
                    return tag.getValue().holding(entry == null ? null : entry.value());
                })
                .sum();
    }

    private static Tag flag(String code) {
        return new Tag(
                new TagCode(code),
                new Names("旗", "Flag"),
                null,
                List.of("a"),
                TagType.FLAG,
                null,
                TagKind.RULE,
                false,
                false,
                Dictionary.EMPTY,
                Refresh.DAILY,
                null,
                Sensitivity.INTERNAL,
                "tests",
                TagState.PUBLISHED,
                1);
    }

    private static TagSet customer(Map<TagCode, Boolean> flags) {
        Map<TagCode, TagEntry> entries = new HashMap<>();
        flags.forEach((code, flag) -> entries.put(code, new TagEntry(new Flag(flag), Instant.EPOCH, "test")));
        return new TagSet(entries);
    }

    private static double sum(List<WeightedFeature> weights, List<Tag> tags, TagSet customer) {
        Map<TagCode, List<WeightedFeature>> byTag = new HashMap<>();
        weights.forEach(weighted -> byTag.computeIfAbsent(weighted.feature().tag(), code -> new ArrayList<>())
                .add(weighted));
        return tags.stream()
                .filter(tag -> byTag.containsKey(tag.code()))
                .mapToDouble(tag -> {
                    @Nullable TagEntry entry = customer.entries().get(tag.code());
                    return TagScores.of(tag, byTag.getOrDefault(tag.code(), List.of()))
                            .of(entry == null ? null : entry.value());
                })
                .sum();
    }

    private static double deviation(double[] values) {
        double mean =
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
        return Math.sqrt(IntStream.range(0, values.length)
                        .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                        .sum()
                / values.length);
    }

    private static TagSet live(GeneratedCustomer customer, List<Tag> tags, Instant now) {
        Map<TagCode, TagEntry> entries = new HashMap<>();
        for (Tag tag : tags) {
            @Nullable Duration timeToLive = tag.timeToLive();
            @Nullable TagEntry entry = customer.tags().entries().get(tag.code());
            if (entry != null && entry.isLive(timeToLive, now)) {
                entries.put(tag.code(), entry);
            }
        }
        return new TagSet(entries);
    }

    private static List<WeightedFeature> weights(RandomGenerator random, List<Tag> tags, Instant now) {
        List<WeightedFeature> weights = new ArrayList<>();
        for (Tag tag : tags) {
            if (random.nextInt(5) > 0) {
                double size = Math.scalb(1.0, random.nextInt(-6, 3));
                features(random, tag, now).stream()
                        .filter(feature -> random.nextInt(4) > 0)
                        .forEach(feature ->
                                weights.add(new WeightedFeature(feature, size * (0.01 + random.nextDouble()))));
            }
        }
        return weights;
    }

    private static List<Feature> features(RandomGenerator random, Tag tag, Instant now) {
        TagCode code = tag.code();
        List<Feature> features = new ArrayList<>(List.of(new Feature.Missing(code)));
        List<String> values =
                tag.values().values().stream().map(DictionaryValue::code).toList();
        switch (tag.type()) {
            case ENUM -> {
                values.forEach(value -> features.add(new Feature.Value(code, value)));
                features.add(new Feature.OtherValue(code, values.subList(0, values.size() / 2)));
            }
            case MULTI ->
                values.forEach(value -> features.add(
                        random.nextBoolean() ? new Feature.Value(code, value) : new Feature.Without(code, value)));
            case FLAG -> {
                features.add(new Feature.FlagValue(code, true));
                features.add(new Feature.FlagValue(code, false));
            }
            case NUMBER -> {
                for (int i = 0; i < 6; i++) {
                    double from = List.of(-1e15, -1.0, 0.0, 0.3, 999.99, 1e20).get(random.nextInt(6));
                    features.add(new Feature.NumberBin(
                            code, random.nextInt(3) == 0 ? null : from, random.nextInt(3) == 0 ? null : from + 1000));
                }
            }
            case DATE -> {
                for (int i = 0; i < 6; i++) {
                    Instant from = now.plus(Duration.ofDays(random.nextInt(-900, 900)));
                    features.add(dates(tag, random.nextInt(3) == 0 ? null : from, from.plus(Duration.ofDays(400))));
                }
            }
        }
        return features;
    }

    private static Feature dates(Tag tag, @Nullable Instant from, Instant to) {
        return tag.precision() == DatePrecision.DAY
                ? new Feature.DayBin(
                        tag.code(),
                        from == null ? null : LocalDate.ofInstant(from, ZoneOffset.UTC),
                        LocalDate.ofInstant(to, ZoneOffset.UTC))
                : new Feature.MomentBin(tag.code(), from, to);
    }
}
