package io.muster.lookalike;

import io.muster.audience.ScoredCondition;
import io.muster.filter.Condition;
import io.muster.tag.Tag;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Flag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the values of an ENUM, MULTI or FLAG tag add.
 *
 * @param values what each value adds, by its code; {@code true} and {@code false} of a FLAG
 * @param without what it adds to have not a value
 * @param others what it adds to have a value, and none of some
 * @param missing what it adds to have none
 */
record ValueScores(Tag tag, Map<String, Double> values, Map<String, Double> without, List<Other> others, double missing)
        implements TagScores {

    /** What it adds to have a value, and none of these. */
    record Other(SortedSet<String> values, double weight) {
        boolean holds(List<Choice> choices) {
            return choices.stream().noneMatch(choice -> values.contains(choice.code()));
        }
    }

    static ValueScores of(Tag tag, List<WeightedFeature> features) {
        Map<String, Double> values = new TreeMap<>();
        Map<String, Double> without = new TreeMap<>();
        List<Other> others = new ArrayList<>();
        double missing = 0;
        for (WeightedFeature weighted : features) {
            double weight = weighted.weight();
            switch (weighted.feature()) {
                case Feature.Value(var code, String value) -> values.merge(value, weight, Double::sum);
                case Feature.FlagValue(var code, boolean value) ->
                    values.merge(Boolean.toString(value), weight, Double::sum);
                case Feature.Without(var code, String value) -> without.merge(value, weight, Double::sum);
                case Feature.OtherValue(var code, List<String> known) ->
                    others.add(new Other(new TreeSet<>(known), weight));
                case Feature.Missing(var code) -> missing += weight;
                case Feature.NumberBin _, Feature.DayBin _, Feature.MomentBin _ ->
                    throw new IllegalArgumentException("a tag of values has no bins");
            }
        }
        return new ValueScores(tag, values, without, others, missing);
    }

    @Override
    public double of(@Nullable TagValue value) {
        double sum = 0;
        for (double weight : without.values()) {
            sum += weight;
        }
        return switch (value) {
            case null -> sum + missing;
            case Flag(boolean flag) -> sum + values.getOrDefault(Boolean.toString(flag), 0.0);
            case Choices(List<Choice> choices) -> {
                for (Choice choice : choices) {
                    sum += values.getOrDefault(choice.code(), 0.0) - without.getOrDefault(choice.code(), 0.0);
                }
                for (Other other : others) {
                    sum += other.holds(choices) ? other.weight() : 0;
                }
                yield sum;
            }
            default -> throw new IllegalArgumentException("not a value of this tag");
        };
    }

    @Override
    public int holding(@Nullable TagValue value) {
        int holding = without.size();
        return switch (value) {
            case null -> holding + (missing > 0 ? 1 : 0);
            case Flag(boolean flag) -> holding + (values.containsKey(Boolean.toString(flag)) ? 1 : 0);
            case Choices(List<Choice> choices) -> {
                for (Choice choice : choices) {
                    holding += values.containsKey(choice.code()) ? 1 : 0;
                    holding -= without.containsKey(choice.code()) ? 1 : 0;
                }
                yield holding
                        + (int) others.stream()
                                .filter(other -> other.holds(choices))
                                .count();
            }
            default -> throw new IllegalArgumentException("not a value of this tag");
        };
    }

    @Override
    public ValueScores map(DoubleUnaryOperator adds) {
        return new ValueScores(
                tag,
                mapped(values, adds),
                mapped(without, adds),
                others.stream()
                        .map(other -> new Other(other.values(), adds.applyAsDouble(other.weight())))
                        .filter(other -> other.weight() > 0)
                        .toList(),
                missing > 0 ? adds.applyAsDouble(missing) : 0);
    }

    private static Map<String, Double> mapped(Map<String, Double> added, DoubleUnaryOperator adds) {
        Map<String, Double> mapped = new TreeMap<>();
        added.forEach((value, adding) -> {
            double now = adds.applyAsDouble(adding);
            if (now > 0) {
                mapped.put(value, now);
            }
        });
        return mapped;
    }

    /** The same with only these of its conditions. */
    ValueScores keeping(
            Predicate<String> having, Predicate<String> notHaving, Predicate<Other> others, boolean keepsMissing) {
        return new ValueScores(
                tag,
                kept(values, having),
                kept(without, notHaving),
                this.others.stream().filter(others).toList(),
                keepsMissing ? missing : 0);
    }

    private static Map<String, Double> kept(Map<String, Double> added, Predicate<String> keeping) {
        Map<String, Double> kept = new TreeMap<>(added);
        kept.keySet().removeIf(keeping.negate());
        return kept;
    }

    @Override
    public double most() {
        double most = missing;
        for (double weight : without.values()) {
            most += weight;
        }
        for (Other other : others) {
            most += other.weight();
        }
        double ofValues = 0;
        for (double weight : values.values()) {
            ofValues = tag.type() == TagType.MULTI ? ofValues + weight : Math.max(ofValues, weight);
        }
        return most + ofValues;
    }

    @Override
    public List<ScoredCondition> conditions(@Nullable Instant setAfter) {
        List<ScoredCondition> conditions = new ArrayList<>();
        together().forEach((several, points) -> add(conditions, has(several, setAfter), points));
        without.forEach((value, points) ->
                add(conditions, new Condition.None("", List.of(has(new TreeSet<>(List.of(value)), setAfter))), points));
        others.forEach(
                other -> add(conditions, new Condition.HasNone("", tag, setAfter, other.values()), other.weight()));
        add(conditions, new Condition.Missing("", tag, setAfter), missing);
        return conditions;
    }

    /** Where nobody has two values, those of the same points are one clause of the query. */
    private Map<SortedSet<String>, Double> together() {
        Map<Object, SortedSet<String>> groups = new TreeMap<>();
        Map<SortedSet<String>, Double> together = new HashMap<>();
        values.forEach((value, points) -> groups.computeIfAbsent(
                        tag.type() == TagType.ENUM ? String.format(Locale.ROOT, "%012.0f", points) : value,
                        key -> new TreeSet<>())
                .add(value));
        groups.values().forEach(several -> together.put(several, values.getOrDefault(several.first(), 0.0)));
        return together;
    }

    private Condition has(SortedSet<String> several, @Nullable Instant setAfter) {
        return tag.type() == TagType.FLAG
                ? new Condition.FlagIs("", tag, setAfter, Boolean.parseBoolean(several.first()))
                : new Condition.HasAny("", tag, setAfter, several, null);
    }

    private static void add(List<ScoredCondition> conditions, Condition condition, double points) {
        if (points > 0) {
            conditions.add(new ScoredCondition(condition, Math.toIntExact(Math.round(points))));
        }
    }
}
