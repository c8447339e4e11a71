package io.muster.lookalike;

import io.muster.lookalike.Learned.Method;

/** The weights that each method learns. */
final class MethodWeights {
    private MethodWeights() {}

    /** Weights of rows. */
    static double[] of(Method method, Evidence evidence) {
        return switch (method) {
            case LOG_ODDS -> LogOdds.weights(evidence);
            case DISCOUNTED_LOG_ODDS -> DiscountedLogOdds.weights(evidence);
            case LOGISTIC_REGRESSION -> LogisticWeights.weights(evidence.seed(), evidence.base(), evidence.ridge());
        };
    }
}
