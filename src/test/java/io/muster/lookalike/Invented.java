package io.muster.lookalike;

import io.muster.tag.DatePrecision;
import io.muster.tag.Dictionary;
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
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.Weight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Customers of whom everything is known: some are buyers, most are not. Buyers spend more and rather live in the harbour, and
 * a flag says who they are; in what they like they are no different.
 *
 * @param buyers their places, ascending
 */
record Invented(List<Tag> tags, List<TagSet> sets, int[] buyers) {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final Tag CITY = tag("shop.city", TagType.ENUM);
    static final Tag SPEND = tag("shop.spend", TagType.NUMBER);
    static final Tag LIKES = tag("shop.likes", TagType.MULTI);
    static final Tag BUYER = tag("shop.buyer", TagType.FLAG);

    static Invented of(int customers, int everyHowManyth, long seed) {
        Random random = new Random(seed);
        List<TagSet> sets = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            boolean buyer = i % everyHowManyth == 0;
            Map<Tag, TagValue> values = new HashMap<>();
            values.put(BUYER, new Flag(buyer));
            values.put(CITY, one(random.nextDouble() < (buyer ? 0.6 : 0.3) ? "harbour" : "hill"));
            if (random.nextDouble() < 0.9) {
                values.put(SPEND, new Numeric(Math.rint(100 * (random.nextGaussian() + (buyer ? 1 : 0)))));
            }
            List<Choice> likes = List.of("art", "food", "travel").stream()
                    .filter(any -> random.nextBoolean())
                    .map(code -> new Choice(code, Weight.FULL))
                    .toList();
            if (!likes.isEmpty()) {
                values.put(LIKES, new Choices(likes));
            }
            sets.add(set(values));
        }
        return new Invented(
                List.of(BUYER, CITY, LIKES, SPEND),
                sets,
                IntStream.range(0, customers)
                        .filter(i -> i % everyHowManyth == 0)
                        .toArray());
    }

    static Choices one(String code) {
        return new Choices(List.of(new Choice(code, Weight.FULL)));
    }

    static TagSet set(Map<Tag, TagValue> values) {
        Map<TagCode, TagEntry> entries = new HashMap<>();
        values.forEach((tag, value) -> entries.put(tag.code(), new TagEntry(value, NOW, "test")));
        return new TagSet(entries);
    }

    static Tag tag(String code, TagType type) {
        return new Tag(
                new TagCode(code),
                new Names(code, code),
                null,
                List.of("any"),
                type,
                type == TagType.DATE ? DatePrecision.DAY : null,
                TagKind.STATISTICAL,
                false,
                false,
                Dictionary.EMPTY,
                Refresh.DAILY,
                null,
                Sensitivity.INTERNAL,
                "test",
                TagState.PUBLISHED,
                1);
    }

    /** Learns from a seed, against all others. */
    Learned learn(int[] seed, List<Tag> from, LearningRules rules) {
        List<Integer> members = IntStream.of(seed).boxed().toList();
        return Learn.learn(
                new LearningSample(
                        from,
                        members.stream().map(sets::get).toList(),
                        IntStream.range(0, sets.size())
                                .filter(i -> !members.contains(i))
                                .mapToObj(sets::get)
                                .toList(),
                        seed.length,
                        sets.size(),
                        NOW),
                customers().counts(seed),
                rules,
                7);
    }

    Customers customers() {
        return new Customers(tags, sets, NOW);
    }
}
