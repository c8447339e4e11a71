package io.muster.filter;

import io.muster.filter.Bounds.Bound;
import io.muster.filter.Condition.WeightRange;
import io.muster.tag.Weight;
import org.jspecify.annotations.Nullable;

/** The hundredths that the bounds of a weight mean, both ends included. */
record WeightSpan(int least, int most) {

    static WeightSpan of(Bounds<Weight> bounds) {
        @Nullable Bound<Weight> lower = bounds.lower();
        @Nullable Bound<Weight> upper = bounds.upper();
        return new WeightSpan(
                lower == null ? 0 : lower.value().hundredths() + (lower.included() ? 0 : 1),
                upper == null ? 100 : upper.value().hundredths() - (upper.included() ? 0 : 1));
    }

    boolean isEmpty() {
        return least > most;
    }

    /** @throws IllegalArgumentException if it is empty at an end of the scale */
    WeightRange toRange() {
        return new WeightRange(new Weight(least), new Weight(most));
    }
}
