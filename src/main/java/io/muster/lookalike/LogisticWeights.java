package io.muster.lookalike;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;

/**
 * Weights by logistic regression of the seed against customers drawn from everybody, with an L2 penalty (LIBLINEAR's
 * L2R_LR). Both sides count in proportion {@link #SEED_SHARE}, however many customers were drawn.
 */
final class LogisticWeights {
    /** What the seed's side counts of the whole. */
    static final double SEED_SHARE = 0.1;

    /** With 1e-3 nobody ranks better, and it takes twice as long. */
    private static final double PRECISE = 1e-2;

    static {
        // It would write its progress to the standard output.
        Linear.disableDebugOutput();
    }

    private LogisticWeights() {}

    /**
     * The weights of rows.
     *
     * @param ridge r: the penalty is ½·r·|w|² against the likelihood of the seed's own members
     */
    static double[] weights(OneHot seed, OneHot base, double ridge) {
        int members = seed.rows().length;
        int drawn = base.rows().length;
        // LIBLINEAR counts columns from 1 and wants them ascending; the last one is everybody's. Customers share them.
        Feature[] columns = new Feature[seed.columns() + 1];
        Arrays.setAll(columns, column -> new FeatureNode(column + 1, 1));
        Problem problem = new Problem();
        problem.l = members + drawn;
        problem.n = columns.length;
        problem.bias = 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            boolean ofSeed = i < members;
            problem.x[i] = features(ofSeed ? seed.rows()[i] : base.rows()[i - members], columns);
            problem.y[i] = ofSeed ? 1 : 0;
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, 1 / ridge, PRECISE);
        parameter.setRegularizeBias(false);
        double ofBase = members * (1 - SEED_SHARE) / SEED_SHARE / drawn;
        parameter.setWeights(new double[] {1, ofBase}, new int[] {1, 0});
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        return Arrays.stream(model.getFeatureWeights())
                .limit(seed.columns())
                .map(weight -> sign * weight)
                .toArray();
    }

    private static Feature[] features(int[] row, Feature[] columns) {
        Feature[] features = new Feature[row.length + 1];
        for (int i = 0; i < row.length; i++) {
            features[i] = columns[row[i]];
        }
        features[row.length] = columns[columns.length - 1];
        return features;
    }
}
