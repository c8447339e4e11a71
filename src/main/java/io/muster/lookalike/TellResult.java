package io.muster.lookalike;

import io.muster.lookalike.Learned.CurvePoint;
import io.muster.lookalike.LookalikeResult.Baseline;
import io.muster.lookalike.LookalikeResult.BestTag;
import io.muster.lookalike.LookalikeResult.Excluded;
import io.muster.lookalike.LookalikeResult.Figures;
import io.muster.lookalike.LookalikeResult.Kind;
import io.muster.lookalike.LookalikeResult.MethodAuc;
import io.muster.lookalike.LookalikeResult.Reason;
import io.muster.lookalike.LookalikeResult.Tested;
import io.muster.lookalike.Quality.Measured;
import io.muster.lookalike.Quality.Ranking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Says in flat words what was learned. */
final class TellResult {
    private TellResult() {}

    static Reason reason(Learned.Reason reason) {
        return switch (reason.feature()) {
            case Feature.Value(var tag, String value) -> reason(reason, Kind.VALUE, value);
            case Feature.FlagValue(var tag, boolean value) -> reason(reason, Kind.VALUE, value);
            case Feature.Without(var tag, String value) -> reason(reason, Kind.WITHOUT, value);
            case Feature.OtherValue(var tag, List<String> values) -> reason(reason, Kind.OTHER, values);
            case Feature.NumberBin(var tag, Double from, Double to) -> reason(reason, Kind.RANGE, range(from, to));
            case Feature.DayBin(var tag, LocalDate from, LocalDate to) ->
                reason(reason, Kind.RANGE, range(text(from), text(to)));
            case Feature.MomentBin(var tag, Instant from, Instant to) ->
                reason(reason, Kind.RANGE, range(text(from), text(to)));
            case Feature.Missing(var tag) -> reason(reason, Kind.MISSING, null);
        };
    }

    private static @Nullable String text(@Nullable Object date) {
        return date == null ? null : date.toString();
    }

    private static Map<String, Object> range(@Nullable Object from, @Nullable Object to) {
        Map<String, Object> range = new LinkedHashMap<>();
        if (from != null) {
            range.put("gte", from);
        }
        if (to != null) {
            range.put("lt", to);
        }
        return range;
    }

    private static Reason reason(Learned.Reason reason, Kind kind, @Nullable Object value) {
        return new Reason(reason.feature().tag(), kind, value, reason.seedShare(), reason.baseShare(), reason.weight());
    }

    static Excluded excluded(Learned.Excluded excluded) {
        return new Excluded(excluded.tag(), "RESTATES_SEED", excluded.reason(), excluded.association());
    }

    /** The curve with the lowest scores as members have them: those of customers drawn from everybody, in points. */
    static CurvePoint curvePoint(CurvePoint point, int[] pointsBestFirst, double unit) {
        int rank = Math.clamp(Math.round(point.ratio() * pointsBestFirst.length), 1, pointsBestFirst.length);
        return new CurvePoint(
                point.ratio(),
                point.size(),
                pointsBestFirst[rank - 1] * unit,
                point.expectedPrecision(),
                point.possiblePrecision());
    }

    static Tested tested(Quality quality) {
        Ranking chosen = quality.chosen();
        Figures mean = figures(chosen, Measured::mean);
        Quality.@Nullable BestTag best = quality.bestTag();
        return new Tested(
                quality.draws(),
                quality.heldOut(),
                mean.auc(),
                mean.liftAt1(),
                mean.liftAt5(),
                mean.liftAt10(),
                mean.recallAt10(),
                figures(chosen, Measured::spread),
                intervals(chosen),
                new Baseline(figures(quality.random(), Measured::mean), best == null ? null : bestTag(best)),
                quality.methods().stream()
                        .map(method -> new MethodAuc(
                                method.method(),
                                method.auc().mean(),
                                method.auc().spread()))
                        .toList());
    }

    private static Figures figures(Ranking ranking, ToDoubleFunction<Measured> figure) {
        return new Figures(
                figure.applyAsDouble(ranking.auc()),
                figure.applyAsDouble(ranking.liftAt1()),
                figure.applyAsDouble(ranking.liftAt5()),
                figure.applyAsDouble(ranking.liftAt10()),
                figure.applyAsDouble(ranking.recallAt10()));
    }

    private static BestTag bestTag(Quality.BestTag best) {
        Figures mean = figures(best.ranking(), Measured::mean);
        return new BestTag(best.tag(), mean.auc(), mean.liftAt1(), mean.liftAt5(), mean.liftAt10(), mean.recallAt10());
    }

    private static Map<String, List<Double>> intervals(Ranking ranking) {
        Map<String, List<Double>> intervals = new LinkedHashMap<>();
        intervals.put("auc", interval(ranking.auc()));
        intervals.put("liftAt1", interval(ranking.liftAt1()));
        intervals.put("liftAt5", interval(ranking.liftAt5()));
        intervals.put("liftAt10", interval(ranking.liftAt10()));
        intervals.put("recallAt10", interval(ranking.recallAt10()));
        return intervals;
    }

    private static List<Double> interval(Measured measured) {
        return List.of(measured.low(), measured.high());
    }
}
