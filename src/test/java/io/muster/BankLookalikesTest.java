package io.muster;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.path.json.config.JsonPathConfig.NumberReturnType.DOUBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.load.RawBankMarketing;
import io.muster.load.RealData;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Numeric;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Real clients who took a deposit, and those like them: the whole way of a lookalike, against the raw file. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class BankLookalikesTest {
    private static final TagCode TOOK_IT = new TagCode("bank.subscribed");
    private static final int SEED = 200;
    private static final String BANK = filter("{\"tag\":\"bank.age\",\"op\":\"exists\"}");

    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

    /** Somebody who was found. */
    private record Found(String id, double score) {}

    @Test
    void clientsLikeThoseWhoTookADepositAreFoundSavedAndUsed() throws Exception {
        // Given
        Path file = RealData.file("bank-marketing.csv.gz");
        Map<String, Map<TagCode, TagValue>> clients = RawBankMarketing.customers(file);
        assertThat(Loads.load("bank-marketing", file).state()).isEqualTo("SUCCEEDED");
        List<String> takers = new ArrayList<>(
                clients.keySet().stream().filter(id -> tookIt(clients, id)).toList());
        Collections.shuffle(takers, new Random(1));
        Set<String> seed = new HashSet<>(takers.subList(0, SEED));

        // When everybody else is ranked
        String all = find("""
                {"seed":{"ids":["%s"]},"ratio":1,"within":%s}""".formatted(String.join("\",\"", seed), BANK));

        // Then those who took it stand in front, whom nobody had named
        JsonPath told = get(path(all)).jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(DOUBLE));
        List<Found> ranked = people(all);
        assertThat(ranked.stream().map(Found::id).collect(Collectors.toSet()))
                .hasSize(ranked.size())
                .isEqualTo(clients.keySet().stream()
                        .filter(id -> !seed.contains(id))
                        .collect(Collectors.toSet()));
        assertThat(ranked).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
        double auc = auc(ranked, clients);
        assertThat(auc).as("AUC").isBetween(0.75, 0.85);
        assertThat(told.getDouble("quality.auc")).as("what it said itself").isCloseTo(auc, within(0.08));
        assertThat(told.getLong("seed")).isEqualTo(SEED);
        assertThat(told.getLong("base")).isEqualTo(clients.size());
        assertThat(told.getList("excluded.findAll { it.reason == 'SENSITIVE' }.tag", String.class))
                .contains("bank.age", "bank.default_credit", "bank.housing", "bank.loan", "bank.marital")
                .contains(TOOK_IT.value());
        assertThatReasonsAreExact(told, clients, seed);

        // When fewer are asked for, by naming the same seed
        String best = find("""
                {"seed":{"lookalike":"%s"},"ratio":0.05,"within":%s,"name":"best"}""".formatted(all, BANK));

        // Then they are the first of all
        List<Found> few = people(best);
        assertThat(few).isEqualTo(ranked.subList(0, (int) Math.round(0.05 * clients.size())));
        assertThat(get(path(best)).jsonPath().getDouble("minScore"))
                // The client of the test reads it as a float.
                .isCloseTo(few.getLast().score(), within(1e-6));
        assertThatTheyAreAListAndASegment(best, few, clients);
    }

    private static void assertThatTheyAreAListAndASegment(
            String id, List<Found> found, Map<String, Map<TagCode, TagValue>> clients) {
        String listed = "{\"list\":{\"id\":\"" + id + "\"}}";
        long took = found.stream().filter(one -> tookIt(clients, one.id())).count();
        assertThat(count("{\"all\":[" + listed + ",{\"tag\":\"bank.subscribed\",\"op\":\"eq\",\"value\":\"yes\"}]}"))
                .isEqualTo(took);
        Shop.post("/api/v1/segments", """
                        {"id":"bank-alike","name":"alike","filter":%s}""".formatted(filter(listed))).then().statusCode(201);
        assertThat(given().header("Accept", "text/csv")
                        .get("/api/v1/segments/bank-alike/members")
                        .asString()
                        .lines()
                        .skip(1))
                .containsExactlyInAnyOrderElementsOf(
                        found.stream().map(Found::id).toList());

        // Refreshed, it finds the same people, since nobody has changed.
        Shop.post(path(id) + "/refresh", "").then().statusCode(202);
        assertThat(succeeded(id).getLong("revision")).isEqualTo(2);
        assertThat(people(id)).isEqualTo(found);

        // In use, it cannot be deleted.
        Response refused = given().delete(path(id));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getList("users", String.class)).containsExactly("bank-alike");
        given().header("If-Match", "*")
                .delete("/api/v1/segments/bank-alike")
                .then()
                .statusCode(204);
        given().delete(path(id)).then().statusCode(204);
        assertThat(get(path(id)).statusCode()).isEqualTo(404);
    }

    /** Every share that a reason tells is that of the raw file. */
    private static void assertThatReasonsAreExact(
            JsonPath told, Map<String, Map<TagCode, TagValue>> clients, Set<String> seed) {
        List<Map<String, Object>> reasons = told.getList("reasons");
        assertThat(reasons).isNotEmpty().hasSizeLessThanOrEqualTo(20);
        List<Map<TagCode, TagValue>> members =
                seed.stream().map(id -> clients.getOrDefault(id, Map.of())).toList();
        for (Map<String, Object> reason : reasons) {
            Predicate<Map<TagCode, TagValue>> holds = meaning(reason);
            assertThat(reason.get("seedShare")).as("of the seed: %s", reason).isEqualTo(share(members, holds));
            assertThat(reason.get("baseShare"))
                    .as("of everybody: %s", reason)
                    .isEqualTo(share(clients.values(), holds));
        }
    }

    private static double share(Collection<Map<TagCode, TagValue>> people, Predicate<Map<TagCode, TagValue>> holds) {
        return (double) people.stream().filter(holds).count() / people.size();
    }

    private static Predicate<Map<TagCode, TagValue>> meaning(Map<String, Object> reason) {
        TagCode tag = new TagCode(String.valueOf(reason.get("tag")));
        @Nullable Object said = reason.get("value");
        return switch (String.valueOf(reason.get("kind"))) {
            case "VALUE" -> client -> code(client, tag).equals(said);
            case "OTHER" ->
                client ->
                        client.containsKey(tag) && said instanceof List<?> known && !known.contains(code(client, tag));
            case "RANGE" -> client -> client.get(tag) instanceof Numeric(double number) && isWithin(said, number);
            case "MISSING" -> client -> !client.containsKey(tag);
            default -> throw new AssertionError("no client has several values: " + reason);
        };
    }

    private static boolean isWithin(@Nullable Object range, double number) {
        return range instanceof Map<?, ?> ends
                && (!(ends.get("gte") instanceof Number from) || number >= from.doubleValue())
                && (!(ends.get("lt") instanceof Number to) || number < to.doubleValue());
    }

    private static String code(Map<TagCode, TagValue> client, TagCode tag) {
        return client.get(tag) instanceof Choices(var choices)
                ? choices.getFirst().code()
                : "";
    }

    private static boolean tookIt(Map<String, Map<TagCode, TagValue>> clients, String id) {
        return code(clients.getOrDefault(id, Map.of()), TOOK_IT).equals("yes");
    }

    /** The chance that one who took it stands before one who did not; of the same score, half. */
    private static double auc(List<Found> ranked, Map<String, Map<TagCode, TagValue>> clients) {
        SortedMap<Double, long[]> byScore = new TreeMap<>(Comparator.reverseOrder());
        for (Found found : ranked) {
            byScore.computeIfAbsent(found.score(), score -> new long[2])[tookIt(clients, found.id()) ? 1 : 0]++;
        }
        double pairs = 0;
        long before = 0;
        long others = 0;
        for (long[] here : byScore.values()) {
            pairs += here[0] * (before + here[1] / 2.0);
            before += here[1];
            others += here[0];
        }
        return pairs / before / others;
    }

    private static String find(String body) {
        Response accepted = Shop.post("/api/v1/lookalikes", body);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String id = accepted.jsonPath().getString("id");
        succeeded(id);
        return id;
    }

    private static JsonPath succeeded(String id) {
        PointsInTime.await(() -> ENDED.contains(get(path(id)).jsonPath().getString("state")));
        Response ended = get(path(id));
        assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("SUCCEEDED");
        return ended.jsonPath();
    }

    private static List<Found> people(String id) {
        Stream<String> lines = given().header("Accept", "text/csv")
                .get(path(id) + "/members")
                .asString()
                .lines();
        return lines.skip(1)
                .map(line -> line.split(","))
                .map(fields -> new Found(fields[0], Double.parseDouble(fields[1])))
                .toList();
    }

    private static long count(String where) {
        return Shop.post("/api/v1/audiences/count", "{\"filter\":" + filter(where) + "}")
                .jsonPath()
                .getLong("count");
    }

    private static String filter(String where) {
        return "{\"language\":1,\"where\":" + where + "}";
    }

    private static String path(String id) {
        return "/api/v1/lookalikes/" + id;
    }
}
