package io.muster.lookalike;

import io.muster.lookalike.Thinning.Thinned;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leaves out of scores what matters least for what it costs the engine ({@link Thinning}): that somebody has not one of a
 * dozen values holds a dozen times for nearly everybody, and says little. What is left out makes at most a thousandth of the
 * scores' variance; of scores of more than a million people six hundredths, a correlation of 0.97 with the scores as they
 * were learned, and up to a quarter where even so the engine would have to look too often at each of them.
 */
final class ThinTags {
    private static final double LEFT_OUT = 0.001;
    private static final double LEFT_OUT_OF_MANY = 0.06;
    /** What each of many may cost on average ({@link Thinned#cost}), even where more is lost, but not more than so much. */
    private static final double MOST_COST = 40;

    private static final double MOST_LEFT_OUT = 0.25;

    private static final long MANY = 1_000_000;
    private static final int PRICES = 12;

    private final List<Thinning> tags;
    private final ScoredSample some;
    private final double[] added;
    private final double variance;

    private ThinTags(List<TagScores> whole, ScoredSample some) {
        this.tags = IntStream.range(0, whole.size())
                .parallel()
                .mapToObj(tag -> Thinning.of(whole.get(tag), some.values().get(tag)))
                .toList();
        this.some = some;
        this.added = some.added(whole);
        this.variance = variance(added);
    }

    /**
     * The scores of the same tags, thinned.
     *
     * @param some what these say of customers who stand for everybody
     * @param ranked how many people are to be ranked
     */
    static List<TagScores> of(List<TagScores> whole, ScoredSample some, long ranked) {
        ThinTags tags = new ThinTags(whole, some);
        List<Thinned> thinned = ranked > MANY
                ? tags.atOnePrice(LEFT_OUT_OF_MANY, MOST_COST)
                : tags.atOnePrice(LEFT_OUT, Double.POSITIVE_INFINITY);
        return scores(thinned);
    }

    /**
     * All tags at one price, the highest at which what is left out of them together makes no more than a share of the
     * variance; or the lowest at which they do not cost too much, where that is higher and does not lose far more.
     */
    private List<Thinned> atOnePrice(double share, double mostCost) {
        double low = 0;
        double high = variance;
        List<Thinned> below = at(low);
        List<Thinned> above = below;
        for (int step = 0; step < PRICES && high > 0; step++) {
            // Prices span orders of magnitude.
            double price = low > 0 ? Math.sqrt(low * high) : high / 100;
            List<Thinned> thinned = at(price);
            double lost = lost(thinned);
            if (lost <= share || (cost(thinned) > mostCost && lost <= MOST_LEFT_OUT)) {
                low = price;
                below = thinned;
            } else {
                high = price;
                above = lost <= MOST_LEFT_OUT ? thinned : above;
            }
        }
        // Where many tags go at one price, the last price may have been too high by all of them.
        return cost(below) > mostCost && cost(above) <= mostCost ? above : below;
    }

    private List<Thinned> at(double price) {
        return tags.parallelStream().map(tag -> tag.at(price)).toList();
    }

    private static double cost(List<Thinned> thinned) {
        return thinned.stream().mapToDouble(Thinned::cost).sum();
    }

    private static List<TagScores> scores(List<Thinned> thinned) {
        return thinned.stream().map(Thinned::scores).toList();
    }

    /** Which share of the variance is left out. */
    private double lost(List<Thinned> thinned) {
        double[] left = some.added(scores(thinned));
        for (int i = 0; i < left.length; i++) {
            left[i] = added[i] - left[i];
        }
        return variance(left) / variance;
    }

    private static double variance(double[] figures) {
        double deviation = figures.length == 0 ? 0 : Spread.of(figures).deviation();
        return deviation * deviation;
    }
}
