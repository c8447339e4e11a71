package io.muster.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

    @ParameterizedTest
    @CsvSource({"1, 2913", "12346, 5922", "bank-1, 8125", "张三, 8844", "😀, 327", "'', 1652"})
    void staysWhatItWasWhenTheFirstCustomersWereStored(String customerId, int cell) {
        assertThat(Cell.of(customerId)).isEqualTo(cell);
    }

    @Test
    void spreadsCustomersEvenly() {
        int[] customersOf = new int[10];
        IntStream.range(0, 100_000).forEach(i -> customersOf[Cell.of("customer-" + i) / 1_000]++);

        assertThat(IntStream.of(customersOf).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_500, 10_500));
    }
}
