package io.muster.lookalike;

import io.muster.lookalike.ValueScores.Other;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Thins the scores of a tag of which any number of conditions may hold for a customer: each is kept or left out by itself.
 *
 * @param shares of customers who have a value, by its code
 * @param missing the share of those who have none
 */
record Dropping(ValueScores whole, Map<String, Double> shares, Map<Other, Double> others, double missing)
        implements Thinning {

    static Dropping of(ValueScores whole, List<@Nullable TagValue> some) {
        double each = 1.0 / some.size();
        Map<String, Double> shares = new HashMap<>();
        Map<Other, Double> others = new HashMap<>();
        double missing = 0;
        for (@Nullable TagValue value : some) {
            switch (value) {
                case null -> missing += each;
                case Choices(var choices) -> {
                    choices.forEach(choice -> shares.merge(choice.code(), each, Double::sum));
                    whole.others().stream()
                            .filter(other -> other.holds(choices))
                            .forEach(other -> others.merge(other, each, Double::sum));
                }
                default -> throw new IllegalArgumentException("not a value of a tag that may have many");
            }
        }
        return new Dropping(whole, shares, others, missing);
    }

    @Override
    public Thinned at(double price) {
        ValueScores kept = whole.keeping(
                value -> isWorth(whole.values().getOrDefault(value, 0.0), share(value), price),
                value -> isWorth(whole.without().getOrDefault(value, 0.0), 1 - share(value), price),
                other -> isWorth(other.weight(), share(other), price),
                isWorth(whole.missing(), missing, price));
        double cost = kept.missing() > 0 ? missing + CONDITION : 0;
        for (String value : kept.values().keySet()) {
            cost += share(value) + CONDITION;
        }
        for (String value : kept.without().keySet()) {
            cost += 1 - share(value) + CONDITION;
        }
        for (Other other : kept.others()) {
            cost += share(other) + CONDITION;
        }
        return new Thinned(kept, cost);
    }

    private double share(String value) {
        return shares.getOrDefault(value, 0.0);
    }

    private double share(Other other) {
        return others.getOrDefault(other, 0.0);
    }

    private static boolean isWorth(double adds, double share, double price) {
        return adds > 0 && share * (1 - share) * adds * adds >= price * (share + CONDITION);
    }
}
