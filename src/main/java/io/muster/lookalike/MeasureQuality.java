package io.muster.lookalike;

import io.muster.lookalike.Learned.Method;
import io.muster.lookalike.Quality.BestTag;
import io.muster.lookalike.Quality.Measured;
import io.muster.lookalike.Quality.MethodAuc;
import io.muster.lookalike.Quality.Ranking;
import io.muster.tag.TagCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Puts the figures of all draws together. Each gets the wider of two intervals: one by how much draws differ (Student's t),
 * and one by how few members were held out in all, since draws that share their members may agree by chance. The latter
 * is Hanley and McNeil's for the AUC (The meaning and use of the area under a ROC curve, Radiology 143, 1982), and for shares
 * Wilson's (Probable inference, Journal of the American Statistical Association 22, 1927).
 */
final class MeasureQuality {
    private static final double OUTSIDE = 0.025;
    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(OUTSIDE);

    private final List<Draw> draws;
    private final int heldOut;
    private final int members;
    private final int others;

    /**
     * @param heldOut how many members each draw held out
     * @param members how many different members were held out in all
     * @param others how many different customers of the base
     */
    MeasureQuality(List<Draw> draws, int heldOut, int members, int others) {
        this.draws = draws;
        this.heldOut = heldOut;
        this.members = members;
        this.others = others;
    }

    Quality of(Method chosen) {
        return new Quality(
                draws.size(),
                heldOut,
                ranking(draws.stream().map(draw -> of(draw, chosen)).toList()),
                byLot(),
                bestTag(),
                draws.getFirst().rankings().keySet().stream()
                        .map(method -> new MethodAuc(method, auc(method)))
                        .toList());
    }

    /** The AUC of a method. */
    Measured auc(Method method) {
        return auc(draws.stream().map(draw -> of(draw, method)).toList());
    }

    /** Whether a method ranks better than another in every draw. */
    boolean alwaysBetter(Method method, Method other) {
        return draws.stream()
                .allMatch(draw -> of(draw, method).auc() > of(draw, other).auc());
    }

    private static HeldOutRanking of(Draw draw, Method method) {
        return Objects.requireNonNull(draw.rankings().get(method));
    }

    private static Ranking byLot() {
        Measured one = new Measured(1, 0, 1, 1);
        return new Ranking(new Measured(0.5, 0, 0.5, 0.5), one, one, one, new Measured(0.1, 0, 0.1, 0.1));
    }

    private @Nullable BestTag bestTag() {
        List<Draw.ByTag> found =
                draws.stream().flatMap(draw -> draw.bestTag().stream()).toList();
        if (found.size() < draws.size()) {
            return null;
        }
        Map<TagCode, Long> times =
                found.stream().collect(Collectors.groupingBy(Draw.ByTag::tag, Collectors.counting()));
        TagCode best = times.entrySet().stream()
                .max(Map.Entry.<TagCode, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        return new BestTag(best, ranking(found.stream().map(Draw.ByTag::ranking).toList()));
    }

    private Ranking ranking(List<HeldOutRanking> rankings) {
        return new Ranking(
                auc(rankings), lift(rankings, 0.01), lift(rankings, 0.05), lift(rankings, 0.1), recall(rankings, 0.1));
    }

    private Measured auc(List<HeldOutRanking> rankings) {
        double[] figures = figures(rankings, HeldOutRanking::auc);
        double mean = Spread.of(figures).mean();
        // Where no pair is in the wrong order, one may still be found: a perfect figure counts with half a member less.
        double auc = Math.clamp(mean, 0.5 / members, 1 - 0.5 / members);
        double both = auc / (2 - auc);
        double twice = 2 * auc * auc / (1 + auc);
        double variance = (auc * (1 - auc) + (members - 1) * (both - auc * auc) + (others - 1) * (twice - auc * auc))
                / ((double) members * others);
        double margin = Z * Math.sqrt(Math.max(0, variance));
        return measured(figures, mean - margin, mean + margin);
    }

    private Measured lift(List<HeldOutRanking> rankings, double share) {
        Measured recall = recall(rankings, share);
        return new Measured(
                recall.mean() / share, recall.spread() / share, recall.low() / share, recall.high() / share);
    }

    private Measured recall(List<HeldOutRanking> rankings, double share) {
        double[] figures = figures(rankings, ranking -> ranking.recallAt(share));
        double recall = Spread.of(figures).mean();
        double middle = (recall + Z * Z / (2 * members)) / (1 + Z * Z / members);
        double margin = Z
                / (1 + Z * Z / members)
                * Math.sqrt(recall * (1 - recall) / members + Z * Z / (4.0 * members * members));
        return measured(figures, middle - margin, middle + margin);
    }

    private static double[] figures(List<HeldOutRanking> rankings, ToDoubleFunction<HeldOutRanking> figure) {
        return rankings.stream().mapToDouble(figure).toArray();
    }

    /** With the given interval, or that by how much draws differ where it reaches further. */
    private static Measured measured(double[] figures, double low, double high) {
        Spread spread = Spread.of(figures);
        int draws = figures.length;
        double deviation = spread.deviation() * Math.sqrt(draws / (draws - 1.0));
        double margin = TDistribution.of(draws - 1).inverseSurvivalProbability(OUTSIDE) * deviation / Math.sqrt(draws);
        return new Measured(
                spread.mean(),
                deviation,
                Math.max(0, Math.min(low, spread.mean() - margin)),
                Math.min(1, Math.max(high, spread.mean() + margin)));
    }
}
