package io.muster.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomFilters;
import io.muster.filter.generated.RandomSegments;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.tag.Catalogue;
import io.muster.tag.Cell;
import io.muster.tag.Tag;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the agreement of the engine with the in-memory test rests on: filters that leave nothing out, and tell. */
class GeneratedFiltersTest {
    private static final int RUNS = 40;
    private static final int CUSTOMERS = 40;
    private static final int FILTERS = 50;

    @Test
    void everyGeneratedFilterIsRightAndManyFindSomeButNotAll() {
        AtomicInteger telling = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        Seeds.forEach(RUNS, random -> {
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(CUSTOMERS);
            RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
            for (int i = 0; i < FILTERS; i++) {
                Condition condition = Resolve.resolve(checked(filters.next(), catalogue, segments), now)
                        .condition();
                long members = members(condition, customers).stream()
                        .filter(member -> member)
                        .count();
                made.incrementAndGet();
                if (members > 0 && members < CUSTOMERS) {
                    telling.incrementAndGet();
                }
            }
        });

        assertThat(telling.get()).isGreaterThan(made.get() / 3);
    }

    @Test
    void everyOperatorOfEveryTypeIsDrawnAndEveryFilterReadsAsASentence() {
        Set<String> drawn = new HashSet<>();
        for (int seed = 0; seed < RUNS; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(5);
            RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
            for (int i = 0; i < FILTERS; i++) {
                Json filter = filters.next();
                note(filter, catalogue, drawn);
                Sentence sentence = Sentence.of(checked(filter, catalogue, segments));
                assertThat(sentence.zh()).endsWith("。");
                assertThat(sentence.en()).endsWith(".");
            }
        }

        assertThat(drawn)
                .contains(
                        "timezone",
                        "id",
                        "all",
                        "any",
                        "none",
                        "sample",
                        "empty all",
                        "segment",
                        "list",
                        "version",
                        "weight",
                        "last",
                        "next")
                .contains("month", "wholeDays", "gt", "gte", "lt", "lte");
        Tags.published()
                .forEach(tag ->
                        Operator.of(tag).forEach(operator -> assertThat(drawn).contains(sort(tag, operator.word()))));
    }

    @Test
    void aReferenceMeansWhatStandsInTheSegment() {
        AtomicInteger compared = new AtomicInteger();
        Seeds.forEach(RUNS, random -> {
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(CUSTOMERS);
            RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
            FilterCheck check = new FilterCheck(new Limits(100, 10_000, 10_000, 10_000, 1_000_000), Said.SERVERS_ZONE);
            for (int i = 0; i < FILTERS; i++) {
                // All in one zone, as what is written out has but one; few ranges are empty there.
                Json filter = withoutZone(filters.next());
                References zoneless = new References() {
                    @Override
                    public Segment segment(String id, @Nullable Integer version) {
                        Saved saved = (Saved) segments.segment(id, version);
                        return new Saved(saved.version(), saved.name(), withoutZone(saved.filter()));
                    }

                    @Override
                    public Optional<KeptList> list(String id) {
                        return segments.list(id);
                    }
                };
                Json writtenOut = writtenOut(filter, segments);
                if (!writtenOut.equals(filter)
                        && check.check(filter, "/filter", catalogue, zoneless) instanceof CheckedFilter referring
                        && check.check(writtenOut, "/filter", catalogue, zoneless) instanceof CheckedFilter plain) {
                    compared.incrementAndGet();
                    assertThat(members(referring, customers, now))
                            .as("%s", filter)
                            .isEqualTo(members(plain, customers, now));
                }
            }
        });

        assertThat(compared.get()).isGreaterThan(RUNS * FILTERS / 10);
    }

    private static List<Boolean> members(CheckedFilter filter, List<GeneratedCustomer> customers, Instant now) {
        return members(Resolve.resolve(filter, now).condition(), customers);
    }

    private static List<Boolean> members(Condition condition, List<GeneratedCustomer> customers) {
        return IntStream.range(0, customers.size())
                .mapToObj(at -> {
                    GeneratedCustomer customer = customers.get(at);
                    return new Matches(customer.tags(), Cell.of(customer.id()), at + 1).test(condition);
                })
                .toList();
    }

    private static Json withoutZone(Json filter) {
        Map<String, Json> members = new LinkedHashMap<>(((JsonObject) filter).members());
        members.remove("timezone");
        return new JsonObject(members);
    }

    /** The JSON with every reference replaced by what stands in the segment's {@code where}. */
    private static Json writtenOut(Json json, References segments) {
        return switch (json) {
            case JsonArray(List<Json> items) ->
                new JsonArray(
                        items.stream().map(item -> writtenOut(item, segments)).toList());
            case JsonObject(Map<String, Json> members)
            when members.get("segment") instanceof JsonObject(Map<String, Json> named) -> {
                String id = ((JsonString) Objects.requireNonNull(named.get("id"))).value();
                @Nullable
                Integer version = named.get("version") instanceof JsonNumber(var number) ? number.intValue() : null;
                References.Saved saved = (References.Saved) segments.segment(id, version);
                yield writtenOut(
                        Objects.requireNonNull(
                                ((JsonObject) saved.filter()).members().get("where")),
                        segments);
            }
            case JsonObject(Map<String, Json> members) -> {
                Map<String, Json> written = new LinkedHashMap<>();
                members.forEach((name, member) -> written.put(name, writtenOut(member, segments)));
                yield new JsonObject(written);
            }
            case JsonString _, JsonNumber _, Json.JsonBoolean _, Json.JsonNull _ -> json;
        };
    }

    private static void note(Json json, Catalogue catalogue, Set<String> drawn) {
        if (json instanceof JsonArray(List<Json> items)) {
            items.forEach(item -> note(item, catalogue, drawn));
        }
        if (json instanceof JsonObject(Map<String, Json> members)) {
            drawn.addAll(members.keySet());
            if (members.get("all") instanceof JsonArray(List<Json> children) && children.isEmpty()) {
                drawn.add("empty all");
            }
            if (members.get("tag") instanceof JsonString(String code)
                    && members.get("op") instanceof JsonString(String operator)) {
                drawn.add(sort(catalogue.find(code).orElseThrow(), operator));
            }
            members.values().forEach(member -> note(member, catalogue, drawn));
        }
    }

    private static String sort(Tag tag, String operator) {
        return tag.type() + " " + tag.precision() + " " + operator;
    }

    private static CheckedFilter checked(Json filter, Catalogue catalogue, References segments) {
        return (CheckedFilter)
                new FilterCheck(Limits.DEFAULT, Said.SERVERS_ZONE).check(filter, "/filter", catalogue, segments);
    }
}
