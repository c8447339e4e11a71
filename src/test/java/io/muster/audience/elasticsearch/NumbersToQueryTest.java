package io.muster.audience.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.audience.RoaringNumbers;
import io.muster.customer.elasticsearch.ScratchIndex;
import io.muster.filter.MemberNumbers;
import io.muster.filter.generated.GeneratedCustomer;
import io.muster.tag.Catalogue;
import io.muster.tag.TagSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumbersToQueryTest {
    private static final int CUSTOMERS = 10;

    @Test
    void asManyNumbersAsAreNamedFindTheirCustomers() {
        try (ScratchIndex index = new ScratchIndex("numbers")) {
            List<GeneratedCustomer> customers = IntStream.rangeClosed(1, CUSTOMERS)
                    .mapToObj(number -> new GeneratedCustomer("c" + number, TagSet.EMPTY))
                    .toList();
            index.write(customers, new Catalogue(1, List.of()));

            for (MemberNumbers numbers : List.of(
                    RoaringNumbers.of(),
                    RoaringNumbers.of(3),
                    RoaringNumbers.of(11),
                    RoaringNumbers.of(2, 3, 4),
                    RoaringNumbers.of(2, 4, 5, 6, 8),
                    RoaringNumbers.of(1, 10, Integer.MAX_VALUE),
                    new NumbersBetween(RoaringNumbers.of(1, 2, 5, 9), 2, 5),
                    NumbersBetween.all(4, 7),
                    NumbersBetween.all(1, Integer.MAX_VALUE),
                    everySecond(300, 0),
                    everySecond(300, 1),
                    // Two clauses of a million numbers and a third; and the same many to leave out.
                    everyThird(6_300_000),
                    withoutEveryThird(6_300_000))) {
                assertThat(index.find(NumbersToQuery.query(numbers)))
                        .as("of %d from %d to %d", numbers.size(), numbers.first(), numbers.last())
                        .isEqualTo(IntStream.rangeClosed(1, CUSTOMERS)
                                .filter(numbers::contains)
                                .boxed()
                                .collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void theFewerAreNamed() {
        assertThat(NumbersToQuery.named(everySecond(1_000, 0))).isEqualTo(499);
        assertThat(NumbersToQuery.named(withoutEveryThird(3_000))).isEqualTo(999);
        assertThat(NumbersToQuery.named(NumbersBetween.all(1, Integer.MAX_VALUE)))
                .isZero();
        assertThat(NumbersToQuery.named(RoaringNumbers.of())).isZero();
        assertThat(NumbersToQuery.named(RoaringNumbers.of(7, 9_000))).isEqualTo(2);
    }

    private static MemberNumbers everySecond(int last, int rest) {
        return RoaringNumbers.of(IntStream.rangeClosed(1, last)
                .filter(number -> number % 2 == rest)
                .toArray());
    }

    private static MemberNumbers everyThird(int last) {
        return RoaringNumbers.of(
                IntStream.rangeClosed(1, last).filter(number -> number % 3 == 0).toArray());
    }

    private static MemberNumbers withoutEveryThird(int last) {
        return RoaringNumbers.of(
                IntStream.rangeClosed(1, last).filter(number -> number % 3 != 0).toArray());
    }
}
