package io.muster.lookalike;

import io.muster.audience.CountedTag;
import io.muster.audience.HeldCustomers;
import io.muster.audience.ValueProfile;
import io.muster.audience.ValueProfile.TagCounts;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts features among all customers, in one request for both audiences: every value of their tags, and numbers and dates
 * in the bins between all their cuts, of which a feature's own bin is a sum.
 */
final class CountFeatures implements ExactCounts {
    private final HeldCustomers held;
    private final AskedPeople people;
    private final Map<TagCode, Tag> tags = new HashMap<>();
    private List<Feature> asked = List.of();
    private long[] ofSeed = {};
    private long[] ofBase = {};

    CountFeatures(HeldCustomers held, AskedPeople people, List<Tag> tags) {
        this.held = held;
        this.people = people;
        tags.forEach(tag -> this.tags.put(tag.code(), tag));
    }

    @Override
    public long[] ofSeed(List<Feature> features) {
        count(features);
        return ofSeed.clone();
    }

    @Override
    public long[] ofBase(List<Feature> features) {
        count(features);
        return ofBase.clone();
    }

    /** What is to be counted of one tag. */
    private static final class Parts {
        private final SortedSet<String> values = new TreeSet<>();
        private final SortedSet<Double> cuts = new TreeSet<>();

        void add(Feature feature) {
            switch (feature) {
                case Feature.Value(var tag, String value) -> values.add(value);
                case Feature.Without(var tag, String value) -> values.add(value);
                case Feature.OtherValue(var tag, List<String> known) -> values.addAll(known);
                case Feature.NumberBin(var tag, Double from, Double to) -> cut(from, to);
                case Feature.DayBin(var tag, LocalDate from, LocalDate to) -> cut(edge(from), edge(to));
                case Feature.MomentBin(var tag, Instant from, Instant to) -> cut(edge(from), edge(to));
                case Feature.FlagValue _, Feature.Missing _ -> {}
            }
        }

        private void cut(@Nullable Double from, @Nullable Double to) {
            if (from != null) {
                cuts.add(from);
            }
            if (to != null) {
                cuts.add(to);
            }
        }
    }

    private void count(List<Feature> features) {
        if (features.equals(asked)) {
            return;
        }
        Map<TagCode, Parts> parts = new LinkedHashMap<>();
        features.forEach(feature ->
                parts.computeIfAbsent(feature.tag(), code -> new Parts()).add(feature));
        List<CountedTag> counted = new ArrayList<>();
        Map<TagCode, Integer> places = new HashMap<>();
        parts.forEach((code, part) -> {
            places.put(code, counted.size());
            counted.add(counted(tag(code), part));
        });
        List<ValueProfile> profiles = held.profiles(List.of(people.seed(), people.base()), counted);
        List<Feature> others = features.stream().filter(this::isOtherOfMany).toList();
        ofSeed = counts(features, people.seed(), others, profiles.get(0), counted, places);
        ofBase = counts(features, people.base(), others, profiles.get(1), counted, places);
        asked = List.copyOf(features);
    }

    private CountedTag counted(Tag tag, Parts parts) {
        @Nullable Instant setAfter = tag.setAfter(people.now());
        return switch (tag.type()) {
            case ENUM, MULTI -> new CountedTag(tag, setAfter, List.copyOf(parts.values), List.of());
            case FLAG -> CountedTag.of(tag, people.now(), List.of());
            // Without any cut all numbers are one bin, which is told apart from nothing by cutting it anywhere.
            case NUMBER, DATE ->
                new CountedTag(tag, setAfter, List.of(), parts.cuts.isEmpty() ? List.of(0.0) : List.copyOf(parts.cuts));
        };
    }

    /** Who has several values may have some of these besides others, so that counts do not add up. */
    private boolean isOtherOfMany(Feature feature) {
        return feature instanceof Feature.OtherValue && tag(feature.tag()).type() == TagType.MULTI;
    }

    private long[] counts(
            List<Feature> features,
            Condition audience,
            List<Feature> others,
            ValueProfile profile,
            List<CountedTag> counted,
            Map<TagCode, Integer> places) {
        Map<Feature, Long> ofOthers = new HashMap<>();
        if (!others.isEmpty()) {
            List<Long> found = held.count(others.stream()
                    .map(other -> new Condition.All("", List.of(audience, hasNone((Feature.OtherValue) other))))
                    .toList());
            for (int i = 0; i < others.size(); i++) {
                ofOthers.put(others.get(i), found.get(i));
            }
        }
        return features.stream()
                .mapToLong(feature -> {
                    @Nullable Long known = ofOthers.get(feature);
                    int place = places.getOrDefault(feature.tag(), 0);
                    return known == null
                            ? count(
                                    feature,
                                    profile.count(),
                                    counted.get(place),
                                    profile.tags().get(place))
                            : known;
                })
                .toArray();
    }

    private Condition hasNone(Feature.OtherValue other) {
        Tag tag = tag(other.tag());
        return new Condition.HasNone("", tag, tag.setAfter(people.now()), new TreeSet<>(other.values()));
    }

    private static long count(Feature feature, long all, CountedTag counted, TagCounts counts) {
        return switch (feature) {
            case Feature.Value(var tag, String value) -> of(value, counted, counts);
            case Feature.FlagValue(var tag, boolean value) -> of(Boolean.toString(value), counted, counts);
            case Feature.Without(var tag, String value) -> all - of(value, counted, counts);
            case Feature.OtherValue(var tag, List<String> known) ->
                counts.covered()
                        - known.stream()
                                .mapToLong(value -> of(value, counted, counts))
                                .sum();
            case Feature.NumberBin(var tag, Double from, Double to) -> between(from, to, counted, counts);
            case Feature.DayBin(var tag, LocalDate from, LocalDate to) ->
                between(edge(from), edge(to), counted, counts);
            case Feature.MomentBin(var tag, Instant from, Instant to) -> between(edge(from), edge(to), counted, counts);
            case Feature.Missing _ -> all - counts.covered();
        };
    }

    private static long of(String value, CountedTag counted, TagCounts counts) {
        int place = counted.values().indexOf(value);
        return counts.counts().get(place);
    }

    private static long between(@Nullable Double from, @Nullable Double to, CountedTag counted, TagCounts counts) {
        int first = from == null ? 0 : counted.edges().indexOf(from) + 1;
        int last = to == null ? counted.edges().size() : counted.edges().indexOf(to);
        long sum = 0;
        for (int bin = first; bin <= last; bin++) {
            sum += counts.counts().get(bin);
        }
        return sum;
    }

    private static @Nullable Double edge(@Nullable LocalDate day) {
        return day == null ? null : (double) CustomerFields.millis(day);
    }

    private static @Nullable Double edge(@Nullable Instant instant) {
        return instant == null ? null : (double) instant.toEpochMilli();
    }

    private Tag tag(TagCode code) {
        @Nullable Tag tag = tags.get(code);
        if (tag == null) {
            throw new IllegalArgumentException("a feature of a tag that is not learned from");
        }
        return tag;
    }
}
