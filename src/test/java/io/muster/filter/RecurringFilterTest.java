package io.muster.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomFilters;
import io.muster.filter.generated.RandomSegments;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.tag.Catalogue;
import io.muster.tag.Cell;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found out once means at every instant what it would mean if it were found out then. */
class RecurringFilterTest {
    private static final FilterCheck CHECK = new FilterCheck(Limits.DEFAULT, ZoneId.of("Asia/Shanghai"));
    private static final List<Duration> LATER =
            List.of(Duration.ZERO, Duration.ofMillis(2), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(400));

    @Test
    void itMeansTheSameAsTheFilterResolvedAnewAtEveryInstant() {
        Seeds.forEach(20, random -> {
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(30);
            RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
            for (int i = 0; i < 40; i++) {
                CheckedFilter checked = (CheckedFilter) CHECK.check(filters.next(), "/filter", catalogue, segments);
                RecurringFilter recurring = RecurringFilter.of(checked);
                for (Duration later : LATER) {
                    Condition anew = Resolve.resolve(checked, now.plus(later)).condition();
                    Condition again = recurring.at(now.plus(later));
                    for (int number = 1; number <= customers.size(); number++) {
                        GeneratedCustomer customer = customers.get(number - 1);
                        Matches matches = new Matches(customer.tags(), Cell.of(customer.id()), number);
                        assertThat(matches.test(again)).as("%s", anew).isEqualTo(matches.test(anew));
                    }
                }
            }
        });
    }

    @Test
    void sharesAreDrawnOnceAndRelativeDatesEachTime() {
        // Given
        RecurringFilter recurring = RecurringFilter.of((CheckedFilter) CHECK.check(
                JsonTexts.json("""
                        {"language":1,"where":{"all":[
                          {"sample":{"salt":"s","from":0,"to":50}},
                          {"tag":"%s","op":"within","value":{"last":1,"unit":"day"}}]}}""".formatted(Tags.BIRTHDAY.code())), "/filter", Tags.catalogue(), References.none()));

        // When
        Condition.All first = (Condition.All) recurring.at(Instant.parse("2026-01-01T00:00:00Z"));
        Condition.All second = (Condition.All) recurring.at(Instant.parse("2026-01-02T00:00:00Z"));

        // Then
        assertThat(second.children().getFirst()).isSameAs(first.children().getFirst());
        assertThat(second.children().getLast()).isNotEqualTo(first.children().getLast());
    }
}
