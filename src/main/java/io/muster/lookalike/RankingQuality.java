package io.muster.lookalike;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How well scores put some customers before all others. */
final class RankingQuality {
    private final double[] scores;
    private final boolean[] wanted;
    private final int[] bestFirst;
    private final long found;

    /**
     * @param scores of customers
     * @param wanted who of them should come first; some, but not all
     */
    RankingQuality(double[] scores, boolean[] wanted) {
        this.scores = scores;
        this.wanted = wanted;
        this.bestFirst = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        this.found = IntStream.range(0, wanted.length).filter(i -> wanted[i]).count();
    }

    /**
     * The probability that a wanted customer has a higher score than another one, equal scores counting half: the area
     * under the ROC curve, by the Mann-Whitney statistic.
     */
    double auc() {
        long others = scores.length - found;
        double below = 0;
        long othersBelow = 0;
        for (int from = scores.length - 1; from >= 0; ) {
            int to = from;
            long wantedHere = 0;
            while (to >= 0 && scores[bestFirst[to]] == scores[bestFirst[from]]) {
                wantedHere += wanted[bestFirst[to]] ? 1 : 0;
                to--;
            }
            long othersHere = from - to - wantedHere;
            below += wantedHere * (othersBelow + othersHere / 2.0);
            othersBelow += othersHere;
            from = to;
        }
        return below / ((double) found * others);
    }

    /** How many times as many wanted ones the best share of customers, above 0 to 1, has as a random share. */
    double liftAt(double share) {
        return recallAt(share) / (Math.round(scores.length * share) / (double) scores.length);
    }

    /** The share of the wanted ones who are in the best share, above 0 to 1, of customers. */
    double recallAt(double share) {
        long best = Math.round(scores.length * share);
        return IntStream.range(0, Math.toIntExact(best))
                        .filter(i -> wanted[bestFirst[i]])
                        .count()
                / (double) found;
    }
}
