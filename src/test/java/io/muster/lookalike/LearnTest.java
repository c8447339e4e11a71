package io.muster.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.lookalike.Feature.FlagValue;
import io.muster.lookalike.Feature.Value;
import io.muster.lookalike.Learned.Method;
import io.muster.lookalike.Learned.Reason;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagSet;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Flag;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is learned from seeds of which everything is known. */
class LearnTest {
    private static final LearningRules RULES = LearningRules.DEFAULT;

    @Test
    void buyersAreFoundAndNothingIsMadeOfWhatTheyDoNotShare() {
        Invented shop = Invented.of(4_000, 10, 1);

        Learned learned =
                shop.learn(some(shop.buyers(), 200), List.of(Invented.CITY, Invented.LIKES, Invented.SPEND), RULES);

        assertThat(learned.quality().chosen().auc().mean()).isBetween(0.68, 0.85);
        assertThat(learned.quality().draws()).isEqualTo(5);
        assertThat(learned.quality().heldOut()).isEqualTo(40);
        assertThat(learned.reasons().getFirst().feature().tag()).isIn(Invented.SPEND.code(), Invented.CITY.code());
        assertThat(learned.reasons())
                .filteredOn(reason -> reason.feature().equals(new Value(Invented.CITY.code(), "harbour")))
                .singleElement()
                .satisfies(reason -> assertThat(reason.seedShare()).isGreaterThan(reason.baseShare()));
        assertThat(learned.warnings()).isEmpty();
        assertThat(learned.excluded()).isEmpty();
    }

    @Test
    void ofALargeSeedNothingIsLearnedFromATagThatSaysNothingOfIt() {
        Invented shop = Invented.of(20_000, 10, 7);
        List<Tag> tags = List.of(Invented.CITY, Invented.LIKES, Invented.SPEND);

        Learned large = shop.learn(some(shop.buyers(), RULES.largeSeed()), tags, RULES);
        Learned small = shop.learn(some(shop.buyers(), RULES.largeSeed() - 1), tags, RULES);

        assertThat(large.weights())
                .extracting(weighted -> weighted.feature().tag())
                .contains(Invented.CITY.code(), Invented.SPEND.code())
                .doesNotContain(Invented.LIKES.code());
        assertThat(large.excluded()).isEmpty();
        assertThat(small.weights())
                .extracting(weighted -> weighted.feature().tag())
                .contains(Invented.LIKES.code());
    }

    @Test
    void theTagThatASeedWasMadeFromIsLeftOutAndNamed() {
        Invented shop = Invented.of(4_000, 20, 2);

        Learned learned = shop.learn(shop.buyers(), shop.tags(), RULES);

        assertThat(learned.excluded()).singleElement().satisfies(excluded -> {
            assertThat(excluded.tag()).isEqualTo(Invented.BUYER.code());
            assertThat(excluded.association()).isEqualTo(1, within(0.01));
        });
        assertThat(learned.weights()).isNotEmpty().noneMatch(weighted -> weighted.feature() instanceof FlagValue);
        assertThat(learned.quality().chosen().auc().mean()).isLessThan(0.9);
    }

    @Test
    void aRandomSeedIsSaidToBeNoBetterThanChance() {
        Invented shop = Invented.of(3_000, 10, 3);
        int[] seed = new Random(5).ints(0, 3_000).distinct().limit(150).sorted().toArray();

        Learned learned = shop.learn(seed, shop.tags(), RULES);

        assertThat(learned.quality().chosen().auc().low()).isLessThan(0.5);
        assertThat(learned.quality().chosen().auc().high()).isGreaterThan(0.5);
        assertThat(learned.warnings())
                .anyMatch(warning -> warning.message().contains("no better than chance")
                        && warning.code() == Caution.Code.MAYBE_CHANCE
                        && warning.figures().keySet().equals(Set.of("low", "high")));
    }

    @Test
    void aSmallSeedIsWarnedOfAndItsIntervalsAreWide() {
        Invented shop = Invented.of(4_000, 10, 4);
        List<Tag> tags = List.of(Invented.CITY, Invented.SPEND);

        Learned small = shop.learn(some(shop.buyers(), 49), tags, RULES);
        Learned large = shop.learn(some(shop.buyers(), 300), tags, RULES);

        assertThat(small.warnings())
                .anyMatch(warning -> warning.message().startsWith("The seed has 49 members, fewer than 50"));
        assertThat(width(small)).isGreaterThan(2 * width(large));
        assertThat(shop.learn(some(shop.buyers(), 50), tags, RULES).warnings())
                .noneMatch(warning -> warning.code() == Caution.Code.SMALL_SEED);
    }

    @Test
    void fewerThanTenAreRefused() {
        Invented shop = Invented.of(400, 10, 5);

        assertThatThrownBy(() -> shop.learn(some(shop.buyers(), 9), shop.tags(), RULES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(shop.learn(some(shop.buyers(), 10), shop.tags(), RULES).weights())
                .isNotEmpty();
    }

    @Test
    void ofALargeSeedTheMethodThatFindsMoreHeldOutMembersIsUsed() {
        Invented shop = Invented.of(6_000, 5, 6);
        List<Tag> tags = List.of(Invented.CITY, Invented.LIKES, Invented.SPEND);

        Learned learned = shop.learn(some(shop.buyers(), 1_000), tags, RULES);

        List<Quality.MethodAuc> methods = learned.quality().methods();
        assertThat(methods).extracting(Quality.MethodAuc::method).containsExactlyInAnyOrder(Method.values());
        double used = learned.quality().chosen().auc().mean();
        assertThat(methods)
                .filteredOn(method -> method.method() != Method.LOG_ODDS)
                .allMatch(method -> method.auc().mean() <= used);
        assertThat(methods)
                .filteredOn(method -> method.method() == learned.method())
                .singleElement()
                .satisfies(method -> assertThat(method.auc().mean()).isEqualTo(used));
        assertThat(learned.why()).contains("held-out members", String.format(Locale.ROOT, "%.4f", used));
        assertThat(shop.learn(some(shop.buyers(), 999), tags, RULES).quality().methods())
                .extracting(Quality.MethodAuc::method)
                .containsExactlyInAnyOrder(Method.LOG_ODDS, Method.DISCOUNTED_LOG_ODDS);
    }

    @Test
    void whereAHundredTagsHintAtOneThingPlainLogOddsAreUsed() {
        // Given members who differ in one hidden thing, at which each of a hundred flags hints a little
        Random random = new Random(8);
        List<Tag> tags = IntStream.range(0, 100)
                .mapToObj(i -> Invented.tag("hint.n" + i, TagType.FLAG))
                .toList();
        List<TagSet> sets = IntStream.range(0, 3_000)
                .mapToObj(i -> {
                    double hidden = random.nextGaussian() + (i < 150 ? 0.8 : 0);
                    Map<Tag, TagValue> values = new HashMap<>();
                    tags.forEach(tag -> values.put(tag, new Flag(0.3 * hidden + random.nextGaussian() > 0)));
                    return Invented.set(values);
                })
                .toList();
        Invented hinted = new Invented(tags, sets, IntStream.range(0, 150).toArray());

        // When
        Learned learned = hinted.learn(hinted.buyers(), tags, RULES);

        // Then
        Map<Method, Double> aucs = learned.quality().methods().stream()
                .collect(Collectors.toMap(
                        Quality.MethodAuc::method, method -> method.auc().mean()));
        assertThat(aucs.get(Method.LOG_ODDS)).isGreaterThan(aucs.get(Method.DISCOUNTED_LOG_ODDS));
        assertThat(learned.method()).isEqualTo(Method.LOG_ODDS);
        assertThat(learned.why()).startsWith("Plain log-odds").contains("in every draw better");
    }

    @Test
    void theReachCurveFallsFromTheBestToAll() {
        Invented shop = Invented.of(4_000, 10, 7);

        Learned learned = shop.learn(some(shop.buyers(), 200), List.of(Invented.CITY, Invented.SPEND), RULES);

        assertThat(learned.curve()).hasSize(RULES.reach().size());
        assertThat(learned.curve().getFirst().size()).isEqualTo(40);
        assertThat(learned.curve().getLast().size()).isEqualTo(800);
        for (int i = 1; i < learned.curve().size(); i++) {
            Learned.CurvePoint before = learned.curve().get(i - 1);
            Learned.CurvePoint point = learned.curve().get(i);
            assertThat(point.minScore()).isLessThanOrEqualTo(before.minScore());
            assertThat(point.expectedPrecision()).isLessThanOrEqualTo(before.expectedPrecision());
            assertThat(point.expectedPrecision()).isLessThanOrEqualTo(point.possiblePrecision());
        }
        // A twentieth of everybody is in the seed, so that of a better than random fifth more are.
        assertThat(learned.curve().getLast().expectedPrecision()).isGreaterThan(0.05);
    }

    @Test
    void figuresOfAnyCatalogueAreExactAndTheSameTwice() {
        Seeds.forEach(15, random -> {
            // Given
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<TagSet> sets = new RandomCustomers(random, catalogue, now)
                    .list(120).stream().map(customer -> customer.tags()).toList();
            int[] seed = IntStream.range(0, 30).toArray();
            Customers customers = new Customers(catalogue.tags(), sets, now);
            LearningSample sample =
                    new LearningSample(catalogue.tags(), sets.subList(0, 30), sets.subList(30, 120), 30, 120, now);

            // When
            Learned learned = Learn.learn(sample, customers.counts(seed), RULES, 1);

            // Then
            assertThat(Learn.learn(sample, customers.counts(seed), RULES, 1)).isEqualTo(learned);
            assertThat(learned.weights()).allMatch(weighted -> weighted.weight() > 0);
            for (Reason reason : learned.reasons()) {
                double members = Arrays.stream(seed)
                        .filter(i -> customers.has(i, reason.feature()))
                        .count();
                double everybody = IntStream.range(0, 120)
                        .filter(i -> customers.has(i, reason.feature()))
                        .count();
                assertThat(reason.seedShare()).isEqualTo(members / 30, within(1e-9));
                assertThat(reason.baseShare()).isEqualTo(everybody / 120, within(1e-9));
            }
        });
    }

    private static double width(Learned learned) {
        Quality.Measured auc = learned.quality().chosen().auc();
        return auc.high() - auc.low();
    }

    private static int[] some(int[] all, int most) {
        return Arrays.copyOf(all, most);
    }
}
