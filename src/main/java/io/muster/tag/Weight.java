package io.muster.tag;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How strongly a value holds for a customer: 0.00 to 1.00, exact to 0.01.
 *
 * @param hundredths 0 to 100
 */
public record Weight(int hundredths) implements Comparable<Weight> {
    /** The weight of a value that was given none. */
    public static final Weight FULL = new Weight(100);

    /** @throws IllegalArgumentException outside 0 to 100 */
    public Weight {
        if (hundredths < 0 || hundredths > 100) {
            throw new IllegalArgumentException("a weight is 0.00 to 1.00");
        }
    }

    /** The weight, or nothing where the number is outside 0 to 1 or has more than two decimals. */
    public static Optional<Weight> parse(BigDecimal number) {
        if (number.signum() < 0
                || number.compareTo(BigDecimal.ONE) > 0
                || number.stripTrailingZeros().scale() > 2) {
            return Optional.empty();
        }
        return Optional.of(new Weight(number.movePointRight(2).intValueExact()));
    }

    /** The weight as it is written in JSON. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    }

    @Override
    public int compareTo(Weight other) {
        return Integer.compare(hundredths, other.hundredths);
    }
}
