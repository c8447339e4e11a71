package io.muster.filter;

import io.muster.filter.Bounds.Bound;
import io.muster.filter.Condition.WeightRange;
import io.muster.tag.Weight;
import org.jspecify.annotations.Nullable;

/** The hundredths that the bounds of a weight mean, both ends included. */
record WeightSpan(int least, int most) {
    /** Every weight that there is. */
    private static final WeightSpan ALL = new WeightSpan(0, 100);
    /** The most terms that a value can make. */
    static final int WIDEST = 101;

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

    /** How many terms a value makes with these bounds: one for each weight, or one of its own where none is left out. */
    static int terms(@Nullable Bounds<Weight> bounds) {
        if (bounds == null) {
            return 1;
        }
        WeightSpan span = of(bounds);
        return span.equals(ALL) ? 1 : Math.max(1, span.most - span.least + 1);
    }

    /**
     * The range; null where it leaves no weight out, and so says nothing: every value of a weighted tag has a weight.
     *
     * @throws IllegalArgumentException if it is empty at an end of the scale
     */
    @Nullable
    WeightRange toRange() {
        return equals(ALL) ? null : new WeightRange(new Weight(least), new Weight(most));
    }
}
