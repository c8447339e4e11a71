package io.muster.segment.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.audience.ListsOfTests;
import io.muster.filter.KeptList;
import io.muster.filter.References;
import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomFilters;
import io.muster.filter.generated.RandomSegments;
import io.muster.filter.generated.Seeds;
import io.muster.shared.Json;
import io.muster.shared.jackson.JsonWriter;
import io.muster.tag.Catalogue;
import io.muster.tag.CatalogueFile;
import io.muster.tag.Dictionary;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Names;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagState;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A portrait tests segments in memory; the engine, asked for each segment, must know the same members. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class PortraitAgreesWithContainsTest {
    private static final int CUSTOMERS = 40;
    private static final int FILTERS = 40;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** Callers may say no more. */
    private static final MathContext DIGITS = new MathContext(15);

    @Inject
    ListsOfTests lists;

    private String source;

    @BeforeEach
    void aSource() {
        source = new Shop().source;
    }

    @Test
    void everyCustomerIsHeldByJustTheSegmentsThatContainIt() {
        Seeds.forEach(1, random -> {
            // Given
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            Catalogue catalogue = published(RandomCatalogue.of(random));
            post("/api/v1/catalogue", ours(JsonWriter.write(CatalogueFile.write(catalogue))), 200);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(CUSTOMERS);
            List<String> ids = save(customers, random, now);
            RandomSegments named = RandomSegments.of(random, catalogue, customers, now);
            keepLists(named, ids);
            Set<String> segments = save(named, catalogue, customers, random, now);

            // When
            Map<String, Set<String>> before = contained(segments, ids);
            Map<String, Set<String>> held = held(ids);
            Map<String, Set<String>> after = contained(segments, ids);

            // Then
            assertThat(held.values()).anyMatch(some -> !some.isEmpty());
            for (String id : ids) {
                // What expired or came to an end between the two questions may be either way.
                Set<String> sure = new TreeSet<>(before.get(id));
                sure.retainAll(after.get(id));
                Set<String> possible = new TreeSet<>(before.get(id));
                possible.addAll(after.get(id));
                assertThat(held.get(id)).as(id).containsAll(sure).isSubsetOf(possible);
            }
        });
    }

    /** Its published tags, within what the door takes: names that are not too long, values that live neither too short. */
    private static Catalogue published(Catalogue catalogue) {
        return new Catalogue(
                1,
                catalogue.tags().stream()
                        .filter(tag -> tag.state() == TagState.PUBLISHED)
                        .map(PortraitAgreesWithContainsTest::acceptable)
                        .toList());
    }

    private static Tag acceptable(Tag tag) {
        @Nullable Duration timeToLive = tag.timeToLive();
        if (timeToLive != null) {
            timeToLive = timeToLive.compareTo(SHORTEST) < 0 ? SHORTEST : timeToLive;
            timeToLive = timeToLive.compareTo(LONGEST) > 0 ? LONGEST : timeToLive;
        }
        return new Tag(
                tag.code(),
                tag.names(),
                tag.description(),
                tag.category(),
                tag.type(),
                tag.precision(),
                tag.kind(),
                tag.weighted(),
                tag.open(),
                new Dictionary(tag.values().values().stream()
                        .map(value -> new DictionaryValue(value.code(), Names.of("value")))
                        .toList()),
                tag.refresh(),
                timeToLive,
                tag.sensitivity(),
                tag.owner(),
                tag.state(),
                tag.version());
    }

    /** The same text with sources and segments that no other test has. */
    private String ours(String json) {
        return json.replaceAll("\"(?:crm|behaviour|retail|model)\\.(t[a-z_0-9]*)\"", "\"" + source + ".$1\"")
                .replaceAll("\"segment-(\\d+)\"", "\"" + source + "-$1\"")
                .replaceAll("\"list-(\\d+)\"", "\"" + source + "-list-$1\"");
    }

    private List<String> save(List<GeneratedCustomer> customers, RandomGenerator random, Instant now) {
        List<String> ids = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            String id = source + "-" + i;
            ids.add(id);
            // Far from where any time to live of the catalogue ends.
            Instant at = now.minus(List.of(10L, 3_000L, 500_000L).get(random.nextInt(3)), ChronoUnit.MINUTES);
            rows.add("{\"id\":\"%s\",\"at\":\"%s\",\"tags\":{%s}}".formatted(id, at, tags(customers.get(i))));
        }
        String answer = post("/api/v1/customers:batch", ours("{\"customers\":[" + String.join(",", rows) + "]}"), 200);
        assertThat(answer).contains("\"stored\":" + CUSTOMERS);
        return ids;
    }

    private static String tags(GeneratedCustomer customer) {
        Map<TagCode, TagEntry> entries = new TreeMap<>(customer.tags().entries());
        return entries.entrySet().stream()
                .map(entry ->
                        "\"" + entry.getKey() + "\":" + value(entry.getValue().value()))
                .collect(Collectors.joining(","));
    }

    private static String value(@Nullable TagValue value) {
        return switch (value) {
            case null -> "null";
            case TagValue.Numeric(double number) ->
                new BigDecimal(number).round(DIGITS).toString();
            case TagValue.Flag(boolean flag) -> String.valueOf(flag);
            case TagValue.Day(var day) -> "\"" + day + "\"";
            case TagValue.Moment(var instant) -> "\"" + instant + "\"";
            case TagValue.Choices(List<Choice> choices)
            when choices.size() == 1 && isFull(choices.getFirst()) ->
                text(choices.getFirst().code());
            case TagValue.Choices(List<Choice> choices) ->
                choices.stream()
                        .map(choice -> isFull(choice)
                                ? text(choice.code())
                                : "{\"value\":" + text(choice.code()) + ",\"weight\":"
                                        + choice.weight().toDecimal() + "}")
                        .collect(Collectors.joining(",", "[", "]"));
        };
    }

    private static boolean isFull(Choice choice) {
        return choice.weight().hundredths() == 100;
    }

    private static String text(String value) {
        return JsonWriter.write(new Json.JsonString(value));
    }

    /** The lists of the same customers, by the numbers that the server gave these. */
    private void keepLists(RandomSegments named, List<String> ids) {
        int[] numbers = ids.stream()
                .mapToInt(id -> get("/api/v1/customers/" + id).jsonPath().getInt("number"))
                .toArray();
        for (int i = 0; named.list("list-" + i).isPresent(); i++) {
            KeptList list = named.list("list-" + i).get();
            int[] members = IntStream.range(0, numbers.length)
                    .filter(at -> list.members().contains(at + 1))
                    .map(at -> numbers[at])
                    .toArray();
            lists.keep(source + "-list-" + i, null, members);
        }
    }

    /** Saves those that others refer to, with all their versions, and more besides. */
    private Set<String> save(
            RandomSegments named,
            Catalogue catalogue,
            List<GeneratedCustomer> customers,
            RandomGenerator random,
            Instant now) {
        Set<String> saved = new TreeSet<>();
        for (int i = 0;
                named.segment("segment-" + i, null) instanceof References.Saved(int versions, var _, var _);
                i++) {
            for (int version = 1; version <= versions; version++) {
                if (named.segment("segment-" + i, version)
                        instanceof References.Saved(int number, var _, Json filter)) {
                    // Each version has another name, so that no two say the same.
                    saved.add(save(source + "-" + i, "v" + number, filter, number));
                }
            }
        }
        RandomFilters filters = new RandomFilters(random, catalogue, customers, now, named);
        for (int i = 0; i < FILTERS; i++) {
            saved.add(save(source + "-more-" + i, "more", filters.next(), 1));
        }
        return saved;
    }

    private String save(String id, String name, Json filter, int version) {
        String body =
                ours("{\"id\":\"%s\",\"name\":\"%s\",\"filter\":%s}".formatted(id, name, JsonWriter.write(filter)));
        if (version == 1) {
            post("/api/v1/segments", body, 201);
        } else {
            given().contentType("application/json")
                    .header("If-Match", "*")
                    .body(body)
                    .put("/api/v1/segments/" + id)
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    /** The segments of which the engine says that they contain each customer. */
    private static Map<String, Set<String>> contained(Set<String> segments, List<String> ids) {
        String asked = ids.stream().collect(Collectors.joining("\",\"", "{\"customerIds\":[\"", "\"]}"));
        Map<String, Set<String>> contained = new LinkedHashMap<>();
        ids.forEach(id -> contained.put(id, new TreeSet<>()));
        for (String segment : segments) {
            given().contentType("application/json")
                    .body(asked)
                    .post("/api/v1/segments/" + segment + "/contains")
                    .jsonPath()
                    .getList("members", String.class)
                    .forEach(id -> contained
                            .computeIfAbsent(id, other -> new TreeSet<>())
                            .add(segment));
        }
        return contained;
    }

    /** The segments, of this test, that the portraits name. */
    private Map<String, Set<String>> held(List<String> ids) {
        Map<String, Set<String>> held = new LinkedHashMap<>();
        for (String id : ids) {
            held.put(
                    id,
                    get("/api/v1/customers/" + id).jsonPath().getList("segments.id", String.class).stream()
                            .filter(segment -> segment.startsWith(source + "-"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return held;
    }

    private static String post(String path, String body, int status) {
        var answer = Shop.post(path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer.asString();
    }
}
