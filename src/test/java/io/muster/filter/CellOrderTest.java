package io.muster.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.tag.Cell;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellOrderTest {

    @Test
    void staysWhatItWasWhenTheFirstSharesWereDrawn() {
        assertThat(CellOrder.of("autumn-test").share(0, 5)).containsExactlyInAnyOrder(500, 71, 9930, 4071, 4552);
        assertThat(CellOrder.of("秋").share(9_998, 10_000)).containsExactlyInAnyOrder(8791, 7912);
    }

    @Test
    void sharesThatMeetLeaveNobodyOutAndTakeNobodyTwice() {
        SortedSet<Integer> first = CellOrder.of("salt").share(0, 3_333);
        SortedSet<Integer> second = CellOrder.of("salt").share(3_333, 10_000);
        SortedSet<Integer> both = new TreeSet<>(first);
        both.addAll(second);

        assertThat(first).hasSize(3_333);
        assertThat(second).hasSize(6_667);
        assertThat(both).hasSize(Cell.COUNT).first().isEqualTo(0);
        assertThat(both.last()).isEqualTo(Cell.COUNT - 1);
    }

    @Test
    void drawsWithOtherSaltsAreIndependent() {
        SortedSet<Integer> one = CellOrder.of("one").share(0, 5_000);
        SortedSet<Integer> other = CellOrder.of("other").share(0, 5_000);

        assertThat(one.stream().filter(other::contains).count()).isBetween(2_350L, 2_650L);
    }

    @Test
    void aShareOfCellsIsAShareOfCustomers() {
        SortedSet<Integer> tenth = CellOrder.of("salt").share(0, 1_000);

        assertThat(IntStream.range(0, 50_000)
                        .filter(i -> tenth.contains(Cell.of("customer-" + i)))
                        .count())
                .isBetween(4_700L, 5_300L);
    }
}
