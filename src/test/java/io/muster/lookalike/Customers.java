package io.muster.lookalike;

import io.muster.lookalike.Feature.DayBin;
import io.muster.lookalike.Feature.FlagValue;
import io.muster.lookalike.Feature.Missing;
import io.muster.lookalike.Feature.MomentBin;
import io.muster.lookalike.Feature.NumberBin;
import io.muster.lookalike.Feature.OtherValue;
import io.muster.lookalike.Feature.Value;
import io.muster.lookalike.Feature.Without;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Customers whose features are read from their tag sets one by one, without anything that learns. */
final class Customers {
    private final Map<TagCode, Tag> tags = new HashMap<>();
    private final List<TagSet> sets;
    private final Instant now;

    Customers(List<Tag> tags, List<TagSet> sets, Instant now) {
        tags.forEach(tag -> this.tags.put(tag.code(), tag));
        this.sets = sets;
        this.now = now;
    }

    /** Counts features of the customers at these places as a seed, and of all as the base. */
    ExactCounts counts(int[] seed) {
        return new ExactCounts() {
            @Override
            public long[] ofSeed(List<Feature> features) {
                return count(features, seed);
            }

            @Override
            public long[] ofBase(List<Feature> features) {
                return count(features, IntStream.range(0, sets.size()).toArray());
            }
        };
    }

    private long[] count(List<Feature> features, int[] customers) {
        return features.stream()
                .parallel()
                .mapToLong(feature -> Arrays.stream(customers)
                        .filter(customer -> has(customer, feature))
                        .count())
                .toArray();
    }

    /** The score of each customer. */
    double[] scores(List<WeightedFeature> weights) {
        return IntStream.range(0, sets.size())
                .parallel()
                .mapToDouble(customer -> weights.stream()
                        .filter(weighted -> has(customer, weighted.feature()))
                        .mapToDouble(WeightedFeature::weight)
                        .sum())
                .toArray();
    }

    /** Whether the customer has the feature. */
    boolean has(int customer, Feature feature) {
        @Nullable TagValue value = value(customer, feature.tag());
        return switch (feature) {
            case Value(var tag, String wanted) -> codes(value).contains(wanted);
            case Without(var tag, String wanted) -> !codes(value).contains(wanted);
            case OtherValue(var tag, List<String> named) ->
                value != null && codes(value).stream().noneMatch(named::contains);
            case FlagValue(var tag, boolean wanted) -> value instanceof Flag(boolean flag) && flag == wanted;
            case NumberBin(var tag, var from, var to) ->
                value instanceof Numeric(double number) && lies(number, from, to);
            case DayBin(var tag, var from, var to) -> value instanceof Day(var day) && lies(day, from, to);
            case MomentBin(var tag, var from, var to) ->
                value instanceof Moment(var instant) && lies(instant, from, to);
            case Missing(var tag) -> value == null;
        };
    }

    private @Nullable TagValue value(int customer, TagCode code) {
        var entry = sets.get(customer).entries().get(code);
        Tag tag = tags.get(code);
        return entry != null && tag != null && entry.isLive(tag.timeToLive(), now) ? entry.value() : null;
    }

    private static List<String> codes(@Nullable TagValue value) {
        return value instanceof Choices(List<Choice> choices)
                ? choices.stream().map(Choice::code).toList()
                : List.of();
    }

    private static <T extends Comparable<? super T>> boolean lies(T value, @Nullable T from, @Nullable T to) {
        return (from == null || from.compareTo(value) <= 0) && (to == null || value.compareTo(to) < 0);
    }
}
