package io.muster.lookalike;

import io.muster.tag.TagValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Thins the scores of a tag of which one condition holds for everybody, or none: what adds about the same is made one, its
 * mean, and the mean of the lowest becomes nothing, which is then not asked about.
 *
 * @param levels what the tag adds, ascending, each once
 * @param shares of customers for whom it adds that
 */
record Folding(TagScores whole, double[] levels, double[] shares) implements Thinning {

    static Folding of(TagScores whole, List<@Nullable TagValue> some) {
        Map<Double, Integer> counts = new TreeMap<>();
        for (@Nullable TagValue value : some) {
            counts.merge(whole.of(value), 1, Integer::sum);
        }
        return new Folding(
                whole,
                counts.keySet().stream().mapToDouble(level -> level).toArray(),
                counts.values().stream()
                        .mapToDouble(count -> (double) count / some.size())
                        .toArray());
    }

    @Override
    public Thinned at(double price) {
        return price == 0 ? unthinned() : divided(best(price));
    }

    private Thinned unthinned() {
        return new Thinned(
                whole,
                IntStream.range(0, levels.length)
                        .filter(level -> levels[level] > 0)
                        .mapToDouble(level -> shares[level] + CONDITION)
                        .sum());
    }

    /**
     * The best division of the levels into neighbours, found from those of the first levels: each but the lowest costs a
     * condition and a look at whoever has it (Fisher, On grouping for maximum homogeneity, Journal of the American
     * Statistical Association 53, 1958).
     *
     * @return where the last part of the levels before each begins
     */
    private int[] best(double price) {
        double[] least = new double[levels.length + 1];
        int[] begins = new int[levels.length + 1];
        for (int end = 1; end <= levels.length; end++) {
            least[end] = Double.POSITIVE_INFINITY;
            Mean mean = new Mean();
            for (int begin = end - 1; begin >= 0; begin--) {
                mean.add(levels[begin], shares[begin]);
                double asked = begin == 0 ? 0 : least[begin] + price * (mean.share + CONDITION);
                if (asked + mean.variation() < least[end]) {
                    least[end] = asked + mean.variation();
                    begins[end] = begin;
                }
            }
        }
        return begins;
    }

    private Thinned divided(int[] begins) {
        double[] means = new double[levels.length];
        double cost = 0;
        int end = levels.length;
        while (end > 0) {
            int begin = begins[end];
            Mean mean = new Mean();
            for (int level = begin; level < end; level++) {
                mean.add(levels[level], shares[level]);
            }
            Arrays.fill(means, begin, end, mean.value());
            cost += begin == 0 ? 0 : mean.share + CONDITION;
            end = begin;
        }
        return new Thinned(whole.map(adds -> thinned(adds, means)), cost);
    }

    private double thinned(double adds, double[] means) {
        int place = Arrays.binarySearch(levels, adds);
        return Math.max(0, (place >= 0 ? means[place] : unseen(adds, -place - 1, means)) - means[0]);
    }

    /** What nobody of the sample is given few have: it stays, unless both its neighbours became one. */
    private static double unseen(double adds, int above, double[] means) {
        boolean isWithin = above > 0 && above < means.length && means[above - 1] == means[above];
        return isWithin ? means[above] : adds;
    }

    /** Of some levels, by how many have them. */
    private static final class Mean {
        private double share;
        private double sum;
        private double squares;

        void add(double level, double have) {
            share += have;
            sum += have * level;
            squares += have * level * level;
        }

        double value() {
            return sum / share;
        }

        double variation() {
            return squares - sum * sum / share;
        }
    }
}
