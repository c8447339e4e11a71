package io.muster.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomFilters;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.shared.Json;
import io.muster.tag.Catalogue;
import io.muster.tag.Cell;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GeneratedFiltersTest {
    private static final int CUSTOMERS = 40;
    private static final int FILTERS = 50;

    @Test
    void everyGeneratedFilterIsRightAndManyFindSomeButNotAll() {
        AtomicInteger telling = new AtomicInteger();
        int runs = 40;
        Seeds.forEach(runs, random -> {
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(CUSTOMERS);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now);
            for (int i = 0; i < FILTERS; i++) {
                Json filter = filters.next();
                CheckedFilter checked = (CheckedFilter) new FilterCheck(Limits.DEFAULT, ZoneId.of("UTC"))
                        .check(filter, "/filter", catalogue, References.none());
                Condition condition = Resolve.resolve(checked, now).condition();
                long members = customers.stream()
                        .filter(customer -> new Matches(customer.tags(), Cell.of(customer.id())).test(condition))
                        .count();
                if (members > 0 && members < CUSTOMERS) {
                    telling.incrementAndGet();
                }
            }
        });

        assertThat(telling.get()).isGreaterThan(runs * FILTERS / 3);
    }
}
