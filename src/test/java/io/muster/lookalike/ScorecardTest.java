package io.muster.lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.audience.ScoredCondition;
import io.muster.filter.Matches;
import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.tag.Catalogue;
import io.muster.tag.DatePrecision;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
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

    private static long holding(Scorecard card, TagSet customer) {
        return card.tags().entrySet().stream()
                .mapToLong(tag -> {
                    @Nullable
                    TagEntry entry = customer.entries().get(tag.getKey().code());
                    return tag.getValue().holding(entry == null ? null : entry.value());
                })
                .sum();
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
