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

    /**
     * The one that ranks held-out members better. Plain log-odds are used only where they do so in every draw, as where hundreds
     * of tags say a little each: of a small seed the draws differ by more than these two methods mostly do.
     */
    static Choice of(MeasureQuality measure, List<Method> methods, int largeSeed) {
        Measured discounted = measure.auc(Method.DISCOUNTED_LOG_ODDS);
        boolean large = methods.contains(Method.LOGISTIC_REGRESSION);
        boolean logistic = large && measure.auc(Method.LOGISTIC_REGRESSION).mean() > discounted.mean();
        Method better = logistic ? Method.LOGISTIC_REGRESSION : Method.DISCOUNTED_LOG_ODDS;
        if (measure.alwaysBetter(Method.LOG_ODDS, better)) {
            return new Choice(
                    Method.LOG_ODDS,
                    told(measure, Method.LOG_ODDS) + " on held-out members, in every draw better than "
                            + told(measure, better) + ".");
        }
        if (!large) {
            return new Choice(
                    better,
                    told(measure, better) + " on held-out members; logistic regression is tried from " + largeSeed
                            + " members on.");
        }
        Method other = logistic ? Method.DISCOUNTED_LOG_ODDS : Method.LOGISTIC_REGRESSION;
        return new Choice(
                better, told(measure, better) + " on held-out members, against " + told(measure, other) + ".");
    }

    private static String told(MeasureQuality measure, Method method) {
        String name = switch (method) {
            case LOG_ODDS -> "Plain log-odds";
            case DISCOUNTED_LOG_ODDS -> "Discounted log-odds";
            case LOGISTIC_REGRESSION -> "Logistic regression";
        };
        return String.format(
                Locale.ROOT, "%s (AUC %.4f)", name, measure.auc(method).mean());
    }
}
