package io.muster.lookalike;

import io.muster.audience.ScoredCondition;
import io.muster.filter.Condition;
import io.muster.filter.Condition.NumberRange;
import io.muster.tag.DatePrecision;
import io.muster.tag.Tag;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a NUMBER or DATE tag add: bins may overlap, and their sum is a step function. Days are counted from
 * 1970, instants in milliseconds from then; both are exact as doubles.
 *
 * @param cuts ascending, each once; a step holds its lower cut and not its upper one
 * @param steps what each step adds; one more than there are cuts
 * @param missing what it adds to have no value
 */
record BinScores(Tag tag, double[] cuts, double[] steps, double missing) implements TagScores {

    /** From a value, included, to another, not included. */
    private record Span(double from, double to) {
        static Span of(Feature feature) {
            return switch (feature) {
                case Feature.NumberBin(var code, Double from, Double to) -> span(from, to);
                case Feature.DayBin(var code, LocalDate from, LocalDate to) ->
                    span(
                            from == null ? null : (double) from.toEpochDay(),
                            to == null ? null : (double) to.toEpochDay());
                case Feature.MomentBin(var code, Instant from, Instant to) ->
                    span(
                            from == null ? null : (double) from.toEpochMilli(),
                            to == null ? null : (double) to.toEpochMilli());
                case Feature.Value _, Feature.FlagValue _, Feature.Without _, Feature.OtherValue _, Feature.Missing _ ->
                    throw new IllegalArgumentException("a tag of bins has no values");
            };
        }

        private static Span span(@Nullable Double from, @Nullable Double to) {
            return new Span(from == null ? Double.NEGATIVE_INFINITY : from, to == null ? Double.POSITIVE_INFINITY : to);
        }
    }

    static BinScores of(Tag tag, List<WeightedFeature> features) {
        double missing = 0;
        List<Span> spans = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (WeightedFeature weighted : features) {
            if (weighted.feature() instanceof Feature.Missing) {
                missing += weighted.weight();
            } else {
                spans.add(Span.of(weighted.feature()));
                weights.add(weighted.weight());
            }
        }
        double[] cuts = spans.stream()
                .flatMapToDouble(span -> Arrays.stream(new double[] {span.from(), span.to()}))
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        double[] steps = new double[cuts.length + 1];
        for (int step = 0; step < steps.length; step++) {
            double first = step == 0 ? Double.NEGATIVE_INFINITY : cuts[step - 1];
            for (int i = 0; i < spans.size(); i++) {
                boolean within =
                        spans.get(i).from() <= first && first < spans.get(i).to();
                steps[step] += within ? weights.get(i) : 0;
            }
        }
        return new BinScores(tag, cuts, steps, missing);
    }

    @Override
    public double of(@Nullable TagValue value) {
        return switch (value) {
            case null -> missing;
            case Numeric(double number) -> at(number);
            case Day(LocalDate day) -> at(day.toEpochDay());
            case Moment(Instant instant) -> at(instant.toEpochMilli());
            default -> throw new IllegalArgumentException("not a value of this tag");
        };
    }

    @Override
    public BinScores map(DoubleUnaryOperator adds) {
        return new BinScores(
                tag, cuts, Arrays.stream(steps).map(step -> mapped(step, adds)).toArray(), mapped(missing, adds));
    }

    private static double mapped(double added, DoubleUnaryOperator adds) {
        return added > 0 ? adds.applyAsDouble(added) : 0;
    }

    @Override
    public int holding(@Nullable TagValue value) {
        return of(value) > 0 ? 1 : 0;
    }

    private double at(double value) {
        return steps[new QuantileCuts(cuts).bin(value)];
    }

    @Override
    public double most() {
        return Math.max(missing, Arrays.stream(steps).max().orElse(0));
    }

    @Override
    public List<ScoredCondition> conditions(@Nullable Instant setAfter) {
        List<ScoredCondition> conditions = new ArrayList<>();
        int first = 0;
        for (int step = 1; step <= steps.length; step++) {
            // Neighbours of the same points are one clause of the query.
            if (step == steps.length || steps[step] != steps[first]) {
                if (steps[first] > 0) {
                    conditions.add(new ScoredCondition(
                            between(
                                    first == 0 ? null : cuts[first - 1],
                                    step == steps.length ? null : cuts[step - 1],
                                    setAfter),
                            Math.toIntExact(Math.round(steps[first]))));
                }
                first = step;
            }
        }
        if (missing > 0) {
            conditions.add(new ScoredCondition(
                    new Condition.Missing("", tag, setAfter), Math.toIntExact(Math.round(missing))));
        }
        return conditions;
    }

    private Condition between(@Nullable Double from, @Nullable Double to, @Nullable Instant setAfter) {
        if (tag.type() == TagType.NUMBER) {
            return new Condition.NumberIn("", tag, setAfter, new NumberRange(from, true, to, false));
        }
        if (tag.precision() == DatePrecision.DAY) {
            return new Condition.DayIn(
                    "",
                    tag,
                    setAfter,
                    from == null ? null : LocalDate.ofEpochDay(from.longValue()),
                    to == null ? null : LocalDate.ofEpochDay(to.longValue() - 1));
        }
        return new Condition.MomentIn(
                "",
                tag,
                setAfter,
                from == null ? null : Instant.ofEpochMilli(from.longValue()),
                true,
                to == null ? null : Instant.ofEpochMilli(to.longValue()),
                false);
    }
}
