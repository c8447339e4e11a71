package io.muster.lookalike;

import io.muster.lookalike.Learned.Method;
import io.muster.lookalike.Quality.Measured;
import java.util.List;
import java.util.Locale;

/**
 * Which method is used.
 *
 * @param why in words, with the figures
 */
record Choice(Method method, String why) {

    /** The one that ranks held-out members better; plain log-odds are there to compare with. */
    static Choice of(MeasureQuality measure, List<Method> methods, int largeSeed) {
        Measured discounted = measure.auc(Method.DISCOUNTED_LOG_ODDS);
        if (!methods.contains(Method.LOGISTIC_REGRESSION)) {
            return new Choice(
                    Method.DISCOUNTED_LOG_ODDS,
                    String.format(
                            Locale.ROOT,
                            "Discounted log-odds, AUC %.4f on held-out members; logistic regression is tried from %d members on.",
                            discounted.mean(),
                            largeSeed));
        }
        Measured logistic = measure.auc(Method.LOGISTIC_REGRESSION);
        boolean better = logistic.mean() > discounted.mean();
        return new Choice(
                better ? Method.LOGISTIC_REGRESSION : Method.DISCOUNTED_LOG_ODDS,
                String.format(
                        Locale.ROOT,
                        better
                                ? "Logistic regression, AUC %2$.4f on held-out members, against %1$.4f of discounted log-odds."
                                : "Discounted log-odds, AUC %1$.4f on held-out members, against %2$.4f of logistic regression.",
                        discounted.mean(),
                        logistic.mean()));
    }
}
