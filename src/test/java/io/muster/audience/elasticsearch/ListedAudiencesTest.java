package io.muster.audience.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.muster.audience.AudienceMembers.Chunk;
import io.muster.audience.AudienceMembers.Part;
import io.muster.audience.AudienceMembers.Patience;
import io.muster.audience.AudienceMembers.Stretch;
import io.muster.audience.HeldAudience;
import io.muster.audience.ListLimits;
import io.muster.customer.elasticsearch.ScratchIndex;
import io.muster.filter.CheckedFilter;
import io.muster.filter.Condition;
import io.muster.filter.FilterCheck;
import io.muster.filter.Limits;
import io.muster.filter.Matches;
import io.muster.filter.Resolve;
import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomFilters;
import io.muster.filter.generated.RandomSegments;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.tag.Catalogue;
import io.muster.tag.Cell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However a list is brought to the engine, whole, in ranges, cut down or page by page, the same people are found. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class ListedAudiencesTest {
    private static final int CATALOGUES = 4;
    private static final int CUSTOMERS = 200;
    private static final int FILTERS = 60;
    private static final FilterCheck CHECK = new FilterCheck(Limits.DEFAULT, ZoneId.of("Asia/Shanghai"));
    /** So low that lists of two hundred customers are large. */
    private static final ListLimits LOW = new ListLimits(40, 1, 1, 6);

    @Inject
    MemberRequests searches;

    @Test
    void randomFiltersWithLists() {
        AtomicInteger joined = new AtomicInteger();
        AtomicInteger parted = new AtomicInteger();
        Seeds.forEach(CATALOGUES, random -> {
            // Given
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(CUSTOMERS);
            try (ScratchIndex index = new ScratchIndex("listed")) {
                index.write(customers, catalogue);
                String pointInTime = index.pointInTime();
                JoinedLists joins = new JoinedLists(searches, LOW);
                for (Condition condition : conditions(random, catalogue, customers, now)) {
                    List<String> expected = members(condition, customers);

                    // When
                    Condition cut = joins.joined(condition, pointInTime);
                    List<Condition> parts = ListedNumbers.parts(condition, LOW.atOnce());

                    // Then
                    assertThat(count(parts, index)).as("%s", condition).isEqualTo(expected.size());
                    assertThat(count(ListedNumbers.parts(cut, LOW.atOnce()), index))
                            .as("joined: %s", condition)
                            .isEqualTo(expected.size());
                    assertThat(read(cut, pointInTime, new Part(0, 1), 7)).isEqualTo(expected);
                    assertThat(readInTwoParts(condition, pointInTime)).containsExactlyInAnyOrderElementsOf(expected);
                    joined.addAndGet(cut == condition ? 0 : 1);
                    parted.addAndGet(parts.size() > 1 ? 1 : 0);
                }
            }
        });
        assertThat(joined.get()).isGreaterThan(CATALOGUES * FILTERS / 10);
        assertThat(parted.get()).isGreaterThan(CATALOGUES * FILTERS / 10);
    }

    /** Conditions with lists, among them some that ask for a few people besides. */
    private static List<Condition> conditions(
            RandomGenerator random, Catalogue catalogue, List<GeneratedCustomer> customers, Instant now) {
        RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
        RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
        List<Condition> conditions = new ArrayList<>();
        while (conditions.size() < FILTERS) {
            if (CHECK.check(filters.next(), "/filter", catalogue, segments) instanceof CheckedFilter checked) {
                Condition condition = Resolve.resolve(checked, now).condition();
                if (ListedNumbers.of(condition).findAny().isPresent()) {
                    conditions.add(condition);
                }
            }
        }
        return conditions;
    }

    private static List<String> members(Condition condition, List<GeneratedCustomer> customers) {
        return IntStream.range(0, customers.size())
                .filter(at -> {
                    GeneratedCustomer customer = customers.get(at);
                    return new Matches(customer.tags(), Cell.of(customer.id()), at + 1).test(condition);
                })
                .mapToObj(at -> customers.get(at).id())
                .toList();
    }

    private static long count(List<Condition> parts, ScratchIndex index) {
        return parts.stream()
                .map(Difference::of)
                .mapToLong(difference -> DifferenceCount.count(difference, index))
                .sum();
    }

    private List<String> readInTwoParts(Condition condition, String pointInTime) {
        List<String> ids = new ArrayList<>(read(condition, pointInTime, new Part(0, 2), 40));
        ids.addAll(read(condition, pointInTime, new Part(1, 2), 40));
        return ids;
    }

    /** Page by page, each as full as it can be. */
    private List<String> read(Condition condition, String pointInTime, Part part, int limit) {
        ListMarks.Marked marked = ListMarks.mark(condition);
        HeldAudience held = new HeldAudience(pointInTime, marked.query(), marked.lists(), Instant.EPOCH);
        ListedMembers listed = new ListedMembers(searches, LOW);
        Chunk chunk = listed.read(held, new Stretch(part, null, limit), "5m", Patience.USUAL);
        long total = Objects.requireNonNull(chunk.total());
        List<String> ids = new ArrayList<>(chunk.ids());
        while (ids.size() < total) {
            assertThat(chunk.ids()).hasSize(limit);
            chunk = listed.read(held, new Stretch(part, chunk.last(), limit), "5m", Patience.USUAL);
            ids.addAll(chunk.ids());
        }
        assertThat(ids).hasSize((int) total);
        return ids;
    }
}
