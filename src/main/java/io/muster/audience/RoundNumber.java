package io.muster.audience;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Finds numbers that people find easy to read. */
final class RoundNumber {
    private static final List<BigDecimal> STEPS = List.of(BigDecimal.valueOf(5), BigDecimal.valueOf(2), BigDecimal.ONE);

    private RoundNumber() {}

    /**
     * The roundest number from one end to the other, both included: 0 if it is among them, else the first multiple of the
     * largest of …, 50, 20, 10, 5, 2, 1, 0.5, … that is.
     *
     * @param to not below {@code from}
     */
    static double between(double from, double to) {
        if (from <= 0 && to >= 0) {
            return 0;
        }
        return to < 0 ? -ofPositive(-to, -from) : ofPositive(from, to);
    }

    /** Ends at the latest with the last digit of an end, of which a double has seventeen. */
    private static double ofPositive(double from, double to) {
        BigDecimal least = BigDecimal.valueOf(from);
        BigDecimal most = BigDecimal.valueOf(to);
        for (int power = most.precision() - most.scale(); ; power--) {
            for (BigDecimal digit : STEPS) {
                BigDecimal step = digit.scaleByPowerOfTen(power);
                BigDecimal multiple =
                        least.divide(step, 0, RoundingMode.CEILING).multiply(step);
                if (multiple.compareTo(most) <= 0) {
                    return multiple.doubleValue();
                }
            }
        }
    }
}
