package io.muster.cli.bench.alike;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How well scores put some customers before all others.
 *
 * @param auc the probability that one of them has a higher score than somebody else, equal scores counting half; 0 to 1
 * @param liftAt1 how many times as many of them the best 1 % have as a random 1 %
 */
public record RankQuality(double auc, double liftAt1, double liftAt5, double liftAt10) {

    /** Of everybody at random. */
    public static final RankQuality RANDOM = new RankQuality(0.5, 1, 1, 1);

    /** @param wanted who should come first; some, but not all */
    public static RankQuality of(double[] scores, boolean[] wanted) {
        var bestFirst = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -scores[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new RankQuality(
                auc(scores, wanted, bestFirst),
                lift(scores, wanted, bestFirst, 0.01),
                lift(scores, wanted, bestFirst, 0.05),
                lift(scores, wanted, bestFirst, 0.1));
    }

    private static double auc(double[] scores, boolean[] wanted, int[] bestFirst) {
        var pairs = 0.0;
        var found = 0L;
        for (var from = 0; from < bestFirst.length; ) {
            var to = end(scores, bestFirst, from);
            var here = count(wanted, bestFirst, from, to);
            pairs += (to - from - here) * (found + here / 2.0);
            found += here;
            from = to;
        }
        return pairs / ((double) found * (scores.length - found));
    }

    /** Of those with the score at the edge as many are in as is to be expected by lot. */
    private static double lift(double[] scores, boolean[] wanted, int[] bestFirst, double share) {
        var room = scores.length * share;
        var found = 0.0;
        for (var from = 0; from < room; ) {
            var to = end(scores, bestFirst, from);
            found += count(wanted, bestFirst, from, to) * Math.min(1, (room - from) / (to - from));
            from = to;
        }
        return found / count(wanted, bestFirst, 0, bestFirst.length) / share;
    }

    private static int end(double[] scores, int[] bestFirst, int from) {
        var to = from;
        while (to < bestFirst.length && scores[bestFirst[to]] == scores[bestFirst[from]]) {
            to++;
        }
        return to;
    }

    private static long count(boolean[] wanted, int[] bestFirst, int from, int to) {
        return Arrays.stream(bestFirst, from, to).filter(place -> wanted[place]).count();
    }

    /** One figure of several rankings: its mean, and the standard error of that. */
    public static double[] mean(RankQuality[] all, ToDoubleFunction<RankQuality> figure) {
        var figures = Arrays.stream(all).mapToDouble(figure).toArray();
        var mean = Arrays.stream(figures).average().orElseThrow();
        var squares =
                Arrays.stream(figures).map(one -> (one - mean) * (one - mean)).sum();
        return new double[] {mean, figures.length < 2 ? 0 : Math.sqrt(squares / (figures.length - 1) / figures.length)};
    }
}
