package io.muster.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.audience.AudienceCounter.Counts;
import io.muster.audience.OverlapAudiences.Overlap;
import io.muster.audience.OverlapAudiences.Pair;
import io.muster.audience.OverlapAudiences.Region;
import io.muster.filter.CheckedFilter;
import io.muster.filter.FilterCheck;
import io.muster.filter.Limits;
import io.muster.filter.Matches;
import io.muster.filter.Resolve;
import io.muster.filter.ResolvedFilter;
import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomFilters;
import io.muster.filter.generated.RandomSegments;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.tag.Catalogue;
import io.muster.tag.Cell;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every region and every pair against looking at each customer, for random audiences. */
class OverlapAudiencesTest {
    private static final FilterCheck CHECK = new FilterCheck(Limits.DEFAULT, ZoneId.of("Asia/Shanghai"));

    @Test
    void everyPairAndEveryRegionIsWhatLookingAtEachCustomerSays() {
        Seeds.forEach(40, random -> {
            // Given
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(200);
            RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
            List<ResolvedFilter> audiences = Stream.generate(
                            () -> switch (CHECK.check(filters.next(), "/filter", catalogue, segments)) {
                                case CheckedFilter checked -> Resolve.resolve(checked, now);
                                case FilterCheck.Refused refused -> throw new AssertionError(refused.toString());
                            })
                    .limit(random.nextInt(2, 9))
                    .toList();
            List<Matches> people = IntStream.range(0, customers.size())
                    .mapToObj(at -> new Matches(
                            customers.get(at).tags(), Cell.of(customers.get(at).id()), at + 1))
                    .toList();
            AudienceCounter counter = conditions -> new Counts(
                    people.size(),
                    conditions.stream()
                            .map(condition -> people.stream()
                                    .filter(one -> one.test(condition))
                                    .count())
                            .toList(),
                    now);

            // When
            Overlap overlap = new OverlapAudiences(counter).overlap(audiences);

            // Then
            List<List<Integer>> memberships = people.stream()
                    .map(one -> IntStream.range(0, audiences.size())
                            .filter(i -> one.test(audiences.get(i).condition()))
                            .boxed()
                            .toList())
                    .toList();
            assertThat(overlap.counts())
                    .isEqualTo(IntStream.range(0, audiences.size())
                            .mapToObj(i -> memberships.stream()
                                    .filter(in -> in.contains(i))
                                    .count())
                            .toList());
            assertThat(overlap.pairs()).isEqualTo(pairs(audiences.size(), memberships));
            if (audiences.size() > OverlapAudiences.MOST_WITH_REGIONS) {
                assertThat(overlap.regions()).isNull();
            } else {
                assertThat(overlap.regions()).hasSize((1 << audiences.size()) - 1);
                Map<List<Integer>, Long> expected = new HashMap<>();
                memberships.stream().filter(in -> !in.isEmpty()).forEach(in -> expected.merge(in, 1L, Long::sum));
                for (Region region : Objects.requireNonNull(overlap.regions())) {
                    assertThat(region.count()).isEqualTo(expected.getOrDefault(region.in(), 0L));
                }
            }
        });
    }

    private static List<Pair> pairs(int audiences, List<List<Integer>> memberships) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < audiences; i++) {
            for (int j = i + 1; j < audiences; j++) {
                int first = i;
                int second = j;
                long both = memberships.stream()
                        .filter(in -> in.contains(first) && in.contains(second))
                        .count();
                long mine =
                        memberships.stream().filter(in -> in.contains(first)).count();
                long theirs =
                        memberships.stream().filter(in -> in.contains(second)).count();
                long either = memberships.stream()
                        .filter(in -> in.contains(first) || in.contains(second))
                        .count();
                pairs.add(new Pair(
                        first,
                        second,
                        both,
                        mine == 0 ? null : (double) both / mine,
                        theirs == 0 ? null : (double) both / theirs,
                        either == 0 ? null : (double) both / either));
            }
        }
        return pairs;
    }
}
