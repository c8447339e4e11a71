package io.muster.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.filter.Condition;
import io.muster.filter.Condition.NumberRange;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import io.muster.tag.TagType;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Numeric;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is left out of a scorecard: what matters least for what it costs the engine. */
class ThinnedScorecardTest {
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
        TagScores scores = Objects.requireNonNull(card.tags().get(tag));
        assertThat(customers.stream()
                        .mapToLong(customer -> scores.holding(customer.value(tag.code(), null)))
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void whatAddsAboutTheSameIsAskedAboutTogether() {
        // Given numbers of which the tens from 50 on add nearly the same, and those from 90 on a lot
        Tag number = Invented.tag("a.number", TagType.NUMBER);
        Map<Integer, Double> adds = Map.of(50, 0.50, 60, 0.52, 70, 0.51, 80, 0.53, 90, 3.0);
        List<TagSet> customers = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        new TagSet(Map.of(number.code(), new TagEntry(new Numeric(i % 100), Instant.EPOCH, "test"))))
                .toList();

        // When
        Scorecard card = Scorecard.of(
                adds.entrySet().stream()
                        .map(bin -> new WeightedFeature(
                                new Feature.NumberBin(
                                        number.code(), bin.getKey().doubleValue(), bin.getKey() + 10.0),
                                bin.getValue()))
                        .toList(),
                List.of(number),
                customers,
                2_000_000);

        // Then
        assertThat(card.conditions(Instant.EPOCH))
                .extracting(scored -> scored.condition() instanceof Condition.NumberIn in ? in.range() : null)
                .containsExactly(new NumberRange(50.0, true, 90.0, false), new NumberRange(90.0, true, 100.0, false));
        assertThat(card.points(customers.get(50)) * card.unit()).isCloseTo(0.515, within(0.01));
    }

    @Test
    void ofMoreThanAMillionNoneIsLookedAtTooOften() {
        // Given a hundred flags that say as much, each of half the customers
        List<Tag> tags =
                IntStream.range(0, 100).mapToObj(i -> flag("a.flag" + i)).toList();
        Random random = new Random(1);
        List<TagSet> customers = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        customer(tags.stream().collect(Collectors.toMap(Tag::code, tag -> random.nextBoolean()))))
                .toList();
        List<WeightedFeature> weights = IntStream.range(0, 100)
                .mapToObj(i ->
                        new WeightedFeature(new Feature.FlagValue(tags.get(i).code(), true), 1 + i / 1_000.0))
                .toList();

        // When
        Scorecard few = Scorecard.of(weights, tags, customers, 1_000_000);
        Scorecard many = Scorecard.of(weights, tags, customers, 1_000_001);

        // Then those that say most stay: half a look each, and a little for the condition
        assertThat(few.tags()).hasSize(100);
        assertThat(many.tags().keySet())
                .hasSizeBetween(70, 77)
                .contains(tags.getLast())
                .doesNotContain(tags.getFirst());
    }

    @Test
    void tagsOfWhichEachSaysAndCostsTheSameAreNotAllLeftOut() {
        // Given a hundred flags of which there is no telling which to leave out first
        List<Tag> tags =
                IntStream.range(0, 100).mapToObj(i -> flag("a.flag" + i)).toList();
        List<TagSet> customers = IntStream.range(0, 1_000)
                .mapToObj(i -> customer(IntStream.range(0, 100)
                        .boxed()
                        .collect(Collectors.toMap(tag -> tags.get(tag).code(), tag -> (i >> (tag % 2)) % 2 == 0))))
                .toList();

        // When
        Scorecard card = Scorecard.of(
                tags.stream()
                        .map(tag -> new WeightedFeature(new Feature.FlagValue(tag.code(), true), 1))
                        .toList(),
                tags,
                customers,
                1_000_001);

        // Then they cost more than they may, but not to ask about any would find anybody
        assertThat(card.tags()).hasSize(100);
    }

    @Test
    void aValueThatNobodyOfTheSampleHasKeepsWhatItAdds() {
        // Given a flag that everybody of the sample has, set or not, so that nobody tells what it is to have none
        Tag tag = flag("a.flag");
        List<TagSet> customers = IntStream.range(0, 1_000)
                .mapToObj(i -> customer(Map.of(tag.code(), i % 5 < 2)))
                .toList();

        // When
        Scorecard card = Scorecard.of(
                List.of(
                        new WeightedFeature(new Feature.FlagValue(tag.code(), true), 3),
                        new WeightedFeature(new Feature.Missing(tag.code()), 0.5)),
                List.of(tag),
                customers,
                2_000_000);

        // Then
        assertThat(card.points(customer(Map.of())) * card.unit()).isCloseTo(0.5, within(0.01));
        assertThat(card.points(customer(Map.of(tag.code(), true))) * card.unit())
                .isCloseTo(3, within(0.01));
        assertThat(card.points(customer(Map.of(tag.code(), false)))).isZero();
    }

    private static Tag flag(String code) {
        return Invented.tag(code, TagType.FLAG);
    }

    private static TagSet customer(Map<TagCode, Boolean> flags) {
        Map<TagCode, TagEntry> entries = new HashMap<>();
        flags.forEach((code, flag) -> entries.put(code, new TagEntry(new Flag(flag), Instant.EPOCH, "test")));
        return new TagSet(entries);
    }
}
