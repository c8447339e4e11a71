package io.muster.audience.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.audience.Explanation;
import io.muster.audience.Explanations;
import io.muster.customer.Customer;
import io.muster.customer.elasticsearch.ScratchIndex;
import io.muster.filter.CheckedFilter;
import io.muster.filter.Condition;
import io.muster.filter.FilterCheck;
import io.muster.filter.Limits;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an explanation says of each node and customer is what the engine finds for that node taken alone. */
class ExplanationsAgreeWithQueriesTest {
    private static final int CATALOGUES = 3;
    private static final int CUSTOMERS = 100;
    private static final int FILTERS = 40;
    private static final FilterCheck CHECK = new FilterCheck(Limits.DEFAULT, ZoneId.of("Asia/Shanghai"));

    @Test
    void everyNodeOfRandomFilters() {
        Seeds.forEach(CATALOGUES, random -> {
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(CUSTOMERS);
            RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
            try (ScratchIndex index = new ScratchIndex("explanations")) {
                index.write(customers, catalogue);
                for (int i = 0; i < FILTERS; i++) {
                    Condition condition = condition(filters.next(), catalogue, segments, now);
                    assertThatEveryNodeAgrees(condition, customers, index, now);
                }
            }
        });
    }

    private static void assertThatEveryNodeAgrees(
            Condition condition, List<GeneratedCustomer> customers, ScratchIndex index, Instant now) {
        List<Condition> nodes = flat(condition).toList();
        List<Set<Integer>> found = nodes.stream()
                .map(node -> index.find(FilterToQuery.query(node)))
                .toList();
        for (int number = 1; number <= customers.size(); number++) {
            GeneratedCustomer generated = customers.get(number - 1);
            Customer customer = new Customer(generated.id(), number, generated.tags());

            List<Explanation> explained = Explanations.of(condition, customer, now);

            assertThat(explained).hasSameSizeAs(nodes);
            for (int node = 0; node < nodes.size(); node++) {
                assertThat(explained.get(node).holds())
                        .as("%s for customer %d", nodes.get(node), number)
                        .isEqualTo(found.get(node).contains(number));
            }
        }
    }

    private static Stream<Condition> flat(Condition condition) {
        Stream<Condition> children = switch (condition) {
            case Condition.All all -> all.children().stream();
            case Condition.Any any -> any.children().stream();
            case Condition.None none -> none.children().stream();
            case Condition.InSegment in -> Stream.of(in.condition());
            case Condition.InList _, Condition.InCells _, Condition.OfTag _ -> Stream.of();
        };
        return Stream.concat(Stream.of(condition), children.flatMap(ExplanationsAgreeWithQueriesTest::flat));
    }

    private static Condition condition(Json filter, Catalogue catalogue, References segments, Instant now) {
        return switch (CHECK.check(filter, "/filter", catalogue, segments)) {
            case CheckedFilter checked -> Resolve.resolve(checked, now).condition();
            case FilterCheck.Refused refused -> throw new AssertionError(refused + " in " + filter);
        };
    }
}
