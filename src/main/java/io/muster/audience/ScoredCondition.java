package io.muster.audience;

import io.muster.filter.Condition;

/**
 * What somebody is given points for.
 *
 * @param points above 0
 */
public record ScoredCondition(Condition condition, int points) {
    /** @throws IllegalArgumentException if it gives no points */
    public ScoredCondition {
        if (points <= 0) {
            throw new IllegalArgumentException("points are above 0");
        }
    }
}
