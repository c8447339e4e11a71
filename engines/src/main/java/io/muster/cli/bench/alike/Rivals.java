package io.muster.cli.bench.alike;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What anybody would try first, each in its usual form. */
public final class Rivals {
    private static final double SMOOTHING = 1;

    static {
        // It would write its progress to the standard output.
        Linear.disableDebugOutput();
    }

    private Rivals() {}

    /** Every column's ln(its share in the seed ÷ its share among the others), one more of everybody counted with the seed. */
    public static double[] logOdds(People people, int[] seed, int[] others) {
        return people.scores(logOddsWeights(people, seed, others));
    }

    /** The same by one tag alone: that which tells the seed from the others best. */
    public static double[] bestTag(People people, int[] seed, int[] others) {
        var weights = logOddsWeights(people, seed, others);
        var best = new double[people.ids().length];
        var bestAuc = -1.0;
        for (var tag : Arrays.stream(people.tags()).distinct().toArray()) {
            var ofTag = IntStream.range(0, weights.length)
                    .mapToDouble(column -> people.tags()[column] == tag ? weights[column] : 0)
                    .toArray();
            var scores = people.scores(ofTag);
            var auc = auc(scores, seed, others);
            if (auc > bestAuc) {
                best = scores;
                bestAuc = auc;
            }
        }
        return best;
    }

    private static double auc(double[] scores, int[] seed, int[] others) {
        var all = IntStream.concat(Arrays.stream(seed), Arrays.stream(others)).toArray();
        var wanted = new boolean[all.length];
        Arrays.fill(wanted, 0, seed.length, true);
        return RankQuality.of(Arrays.stream(all).mapToDouble(one -> scores[one]).toArray(), wanted)
                .auc();
    }

    private static double[] logOddsWeights(People people, int[] seed, int[] others) {
        var inSeed = people.counts(seed);
        var outside = people.counts(others);
        var weights = new double[inSeed.length];
        for (var column = 0; column < weights.length; column++) {
            var share = (inSeed[column] + outside[column]) / (seed.length + others.length);
            if (share > 0) {
                weights[column] = Math.log((inSeed[column] + SMOOTHING * share) / (seed.length + SMOOTHING) / share);
            }
        }
        return weights;
    }

    /** Logistic regression of the seed against the others, with LIBLINEAR's usual L2 penalty (C = 1) and an intercept. */
    public static double[] logistic(People people, int[] seed, int[] others) {
        var columns = new Feature[people.tags().length + 1];
        Arrays.setAll(columns, column -> new FeatureNode(column + 1, 1));
        var problem = new Problem();
        problem.l = seed.length + others.length;
        problem.n = columns.length;
        problem.bias = 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (var i = 0; i < problem.l; i++) {
            var ofSeed = i < seed.length;
            var row = people.rows()[ofSeed ? seed[i] : others[i - seed.length]];
            problem.x[i] = IntStream.concat(Arrays.stream(row), IntStream.of(columns.length - 1))
                    .mapToObj(column -> columns[column])
                    .toArray(Feature[]::new);
            problem.y[i] = ofSeed ? 1 : 0;
        }
        var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, 1, 1e-3));
        var sign = model.getLabels()[0] == 1 ? 1 : -1;
        return people.scores(Arrays.stream(model.getFeatureWeights())
                .limit(people.tags().length)
                .map(weight -> sign * weight)
                .toArray());
    }
}
