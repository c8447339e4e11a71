package io.muster.lookalike;

import io.muster.tag.TagValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Thins the scores of a tag of which one condition holds for everybody, or none: the lowest are made one, their mean, which
 * becomes nothing and is then not asked about.
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
    public TagScores at(double price) {
        double cost = 0;
        for (int i = 0; i < levels.length; i++) {
            cost += levels[i] > 0 ? shares[i] + CONDITION : 0;
        }
        double least = price * cost;
        int last = -1;
        double base = 0;
        double share = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < levels.length; i++) {
            share += shares[i];
            sum += shares[i] * levels[i];
            squares += shares[i] * levels[i] * levels[i];
            cost -= levels[i] > 0 ? shares[i] + CONDITION : 0;
            double mean = sum / share;
            double lost = squares - mean * sum + price * cost;
            if (lost < least) {
                least = lost;
                last = i;
                base = mean;
            }
        }
        if (last < 0) {
            return whole;
        }
        double highest = levels[last];
        double nothing = base;
        return whole.map(adds -> adds > highest ? adds - nothing : 0);
    }
}
