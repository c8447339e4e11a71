package io.muster.audience.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.customer.elasticsearch.ScratchIndex;
import io.muster.filter.CheckedFilter;
import io.muster.filter.Condition;
import io.muster.filter.FilterCheck;
import io.muster.filter.Limits;
import io.muster.filter.Matches;
import io.muster.filter.References;
import io.muster.filter.Resolve;
import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomFilters;
import io.muster.filter.generated.RandomSegments;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.shared.Json;
import io.muster.tag.Catalogue;
import io.muster.tag.Cell;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A filter has two meanings, the engine's query and the test of one customer in memory; they find the same people. */
class FilterToQueryAgreesWithMatchesTest {
    private static final int CATALOGUES = 10;
    private static final int CUSTOMERS = 300;
    private static final int FILTERS = 400;
    private static final FilterCheck CHECK = new FilterCheck(Limits.DEFAULT, ZoneId.of("Asia/Shanghai"));

    @Test
    void randomFiltersFindTheSameCustomersInTheEngineAndInMemory() {
        Seeds.forEach(CATALOGUES, random -> {
            // Given
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(CUSTOMERS);
            try (ScratchIndex index = new ScratchIndex("agreement")) {
                index.write(customers, catalogue);
                assertThatEveryCustomerIsReadAsWritten(index, customers, catalogue);
                assertThatMeaningsAgree(random, now, catalogue, customers, index);
            }
        });
    }

    private static void assertThatMeaningsAgree(
            RandomGenerator random,
            Instant now,
            Catalogue catalogue,
            List<GeneratedCustomer> customers,
            ScratchIndex index) {
        RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
        RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
        for (int i = 0; i < FILTERS; i++) {
            Json filter = filters.next();
            Condition condition = condition(filter, catalogue, segments, now);

            // When
            Set<Integer> found = index.find(FilterToQuery.query(condition));
            long counted = DifferenceCount.count(Difference.of(condition), index);

            // Then
            Set<Integer> expected = IntStream.range(0, customers.size())
                    .filter(at -> new Matches(
                                    customers.get(at).tags(),
                                    Cell.of(customers.get(at).id()),
                                    at + 1)
                            .test(condition))
                    .mapToObj(at -> at + 1)
                    .collect(Collectors.toSet());
            assertThat(found).as("members of %s", filter).isEqualTo(expected);
            assertThat(counted).as("count of %s", filter).isEqualTo(expected.size());
        }
    }

    private static void assertThatEveryCustomerIsReadAsWritten(
            ScratchIndex index, List<GeneratedCustomer> customers, Catalogue catalogue) {
        for (int i = 0; i < customers.size(); i++) {
            assertThat(index.read(i + 1, catalogue).tags())
                    .isEqualTo(customers.get(i).tags());
        }
    }

    private static Condition condition(Json filter, Catalogue catalogue, References segments, Instant now) {
        return switch (CHECK.check(filter, "/filter", catalogue, segments)) {
            case CheckedFilter checked -> Resolve.resolve(checked, now).condition();
            case FilterCheck.Refused refused -> throw new AssertionError(refused + " in " + filter);
        };
    }
}
