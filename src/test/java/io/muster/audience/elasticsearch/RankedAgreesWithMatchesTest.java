package io.muster.audience.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.muster.audience.HeldCustomers.Ranked;
import io.muster.audience.HeldCustomers.Ranking;
import io.muster.audience.ListLimits;
import io.muster.audience.ScoredCondition;
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
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import io.muster.tag.Catalogue;
import io.muster.tag.Cell;
import io.muster.tag.Tag;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.Weight;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The engine ranks, and tells tags, as memory does: random catalogues, customers, conditions and points. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class RankedAgreesWithMatchesTest {
    private static final int CATALOGUES = 4;
    private static final int CUSTOMERS = 200;
    private static final int RANKINGS = 15;
    private static final FilterCheck CHECK = new FilterCheck(Limits.DEFAULT, ZoneId.of("Asia/Shanghai"));
    /** So low that lists of two hundred customers are large. */
    private static final ListLimits LOW = new ListLimits(40, 1, 1, 6);

    @Inject
    ElasticsearchRequests requests;

    @Inject
    MemberRequests members;

    @Test
    void theBestAreFoundInOrderPageByPage() {
        Seeds.forEach(CATALOGUES, random -> {
            // Given
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(CUSTOMERS);
            Supplier<Condition> conditions = conditions(random, catalogue, customers, now);
            try (ScratchIndex index = new ScratchIndex("ranked")) {
                index.write(customers, catalogue);
                PointInTime held = new PointInTime(index.pointInTime(), now, CUSTOMERS);
                RankedSearch search = new RankedSearch(requests, members, new JoinedLists(members, LOW), LOW);
                for (int i = 0; i < RANKINGS; i++) {
                    Condition within = random.nextInt(3) == 0
                            ? new Condition.All("", List.of())
                            : new Condition.Any("", List.of(conditions.get(), conditions.get()));
                    Ranking ranking = new Ranking(points(random, conditions), within);
                    int least = random.nextInt(2) == 0 ? 0 : random.nextInt(1, 2_000);

                    // When
                    List<Ranked> found = new ArrayList<>();
                    List<Ranked> page;
                    do {
                        @Nullable Ranked last = found.isEmpty() ? null : found.getLast();
                        page = search.best(ranking, new RankedSearch.Stretch(37, least, last), held);
                        found.addAll(page);
                    } while (page.size() == 37);

                    // Then
                    assertThat(found).as("%s", ranking).isEqualTo(ranked(ranking, least, customers));
                }
            }
        });
    }

    private static List<ScoredCondition> points(RandomGenerator random, Supplier<Condition> conditions) {
        return Stream.generate(() ->
                        new ScoredCondition(conditions.get(), random.nextInt(1, 1 << random.nextInt(1, 20))))
                .limit(random.nextInt(1, 12))
                .toList();
    }

    private static List<Ranked> ranked(Ranking ranking, int least, List<GeneratedCustomer> customers) {
        return IntStream.rangeClosed(1, customers.size())
                .filter(number -> matches(number, customers).test(ranking.within()))
                .mapToObj(number -> new Ranked(
                        number,
                        ranking.points().stream()
                                .filter(scored -> matches(number, customers).test(scored.condition()))
                                .mapToInt(ScoredCondition::points)
                                .sum()))
                .filter(ranked -> ranked.score() >= least)
                .sorted(Comparator.comparingInt(Ranked::score).reversed().thenComparingInt(Ranked::number))
                .toList();
    }

    private static Matches matches(int number, List<GeneratedCustomer> customers) {
        GeneratedCustomer customer = customers.get(number - 1);
        return new Matches(customer.tags(), Cell.of(customer.id()), number);
    }

    private static Supplier<Condition> conditions(
            RandomGenerator random, Catalogue catalogue, List<GeneratedCustomer> customers, Instant now) {
        RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
        RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
        return () -> {
            while (true) {
                if (CHECK.check(filters.next(), "/filter", catalogue, segments) instanceof CheckedFilter checked) {
                    return Resolve.resolve(checked, now).condition();
                }
            }
        };
    }

    @Test
    void tagsAreReadAsTheyCount() {
        Seeds.forEach(CATALOGUES, random -> {
            // Given
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<Tag> tags = catalogue.tags().stream()
                    .filter(tag -> random.nextInt(4) > 0)
                    .toList();
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(CUSTOMERS);
            Condition condition = conditions(random, catalogue, customers, now).get();
            try (ScratchIndex index = new ScratchIndex("tagsets")) {
                index.write(customers, catalogue);
                PointInTime held = new PointInTime(index.pointInTime(), now, CUSTOMERS);

                // When
                List<TagSet> read = new TagSetSearch(requests, new JoinedLists(members, LOW), LOW)
                        .read(condition, new TermTags(tags, now), held);

                // Then
                assertThat(read.stream().map(RankedAgreesWithMatchesTest::values))
                        .isEqualTo(IntStream.rangeClosed(1, CUSTOMERS)
                                .filter(number -> matches(number, customers).test(condition))
                                .mapToObj(number -> live(customers.get(number - 1), tags, now))
                                .toList());
            }
        });
    }

    private static Map<String, TagValue> values(TagSet tags) {
        Map<String, TagValue> values = new HashMap<>();
        tags.entries().forEach((code, entry) -> {
            if (entry.value() != null) {
                values.put(code.value(), entry.value());
            }
        });
        return values;
    }

    private static Map<String, TagValue> live(GeneratedCustomer customer, List<Tag> tags, Instant now) {
        Map<String, TagValue> values = new HashMap<>();
        for (Tag tag : tags) {
            @Nullable Instant setAfter = tag.timeToLive() == null ? null : now.minus(tag.timeToLive());
            @Nullable TagValue value = customer.tags().value(tag.code(), setAfter);
            if (value != null) {
                values.put(tag.code().value(), withoutWeights(value));
            }
        }
        return values;
    }

    private static TagValue withoutWeights(TagValue value) {
        return value instanceof Choices(List<Choice> choices)
                ? new Choices(choices.stream()
                        .map(choice -> new Choice(choice.code(), Weight.FULL))
                        .toList())
                : value;
    }
}
