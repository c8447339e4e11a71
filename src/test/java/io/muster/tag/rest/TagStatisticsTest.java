package io.muster.tag.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How tags fare, on the real engines. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
@TestProfile(TagStatisticsTest.FewNumbers.class)
class TagStatisticsTest {
    private static final Duration DAY = Duration.ofDays(1);

    private Shop shop;

    /** Few enough numbers to meet the limit. */
    public static final class FewNumbers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("muster.tag.distinct-most", "3");
        }
    }

    @BeforeEach
    void aShop() {
        shop = new Shop();
    }

    @Test
    void everythingIsToldOfATagWhoseValuesExpire() {
        // Given
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        shop.say("new", now.minus(DAY).toString(), "{\"silent\":true}");
        shop.say("old", now.minus(DAY.multipliedBy(10)).toString(), "{\"silent\":true}");
        shop.say("expired", now.minus(DAY.multipliedBy(31)).toString(), "{\"silent\":false}");
        save("s", "{\"tag\":\"silent\",\"op\":\"eq\",\"value\":true}");

        // When
        String answer = statistics("silent").asString();

        // Then
        JsonPath told = statistics("silent").jsonPath();
        assertThat(told.getDouble("tag.coverage")).isCloseTo(2.0 / told.getLong("customers"), within(1e-7));
        assertThatJson(answer).isEqualTo(shop.named("""
                {"tag":{
                   "code":"silent","names":{"zh":"沉默","en":"Silent"},"category":["shop"],"type":"FLAG","kind":"RULE",
                   "refresh":"DAILY","owner":"shop","state":"PUBLISHED",
                   "customers":2,"coverage":"${json-unit.any-number}","distinctValues":{"count":1,"type":"EXACT"},
                   "freshness":{"refreshedAt":"%1$s","newestSetAt":"%1$s","lastChangeAt":"%1$s","setInTime":0.5,
                     "staleAfter":"P2D","stale":false},
                   "use":{"segments":1,"lastNamedAt":"${json-unit.any-string}","unused":false}},
                 "customers":"${json-unit.any-number}","asOf":"${json-unit.any-string}","recordedSince":"${json-unit.any-string}"}""".formatted(now.minus(DAY))));
        assertThat(Instant.parse(told.getString("tag.use.lastNamedAt"))).isBetween(now, Instant.now());
        assertThat(Instant.parse(told.getString("asOf"))).isAfterOrEqualTo(now);
    }

    @Test
    void everyTypeIsCountedAndValuesInUseAreToldFromTheDictionary() {
        // Given
        shop.say(
                "a",
                "{\"level\":\"gold\",\"interest\":[\"x\",\"y\"],\"orders\":1,\"birthday\":\"1990-01-01\",\"seen\":\"2026-01-01T00:00:00Z\"}");
        shop.say("b", "{\"level\":\"gold\",\"interest\":[\"y\",\"z\"],\"orders\":1,\"birthday\":\"1990-01-02\"}");
        shop.say("c", "{\"level\":\"iron\",\"orders\":2}");
        shop.say("c", "{\"level\":null}");

        // Then: code, customers, values in use, values of the dictionary
        assertThat(figures())
                .containsExactlyInAnyOrder(
                        "birthday 2 2 null",
                        "interest 2 3 3",
                        "level 2 1 3",
                        "orders 3 2 null",
                        "seen 1 1 null",
                        "silent 0 0 null");
    }

    @Test
    void aChangeAndAClearedValueAreCountedAtOnce() {
        shop.say("a", "{\"orders\":1}");
        assertThat(customers("orders")).isEqualTo(1);
        shop.say("b", "{\"orders\":2}");
        assertThat(customers("orders")).isEqualTo(2);
        shop.say("a", "{\"orders\":null}");
        assertThat(customers("orders")).isEqualTo(1);
    }

    @Test
    void anExpiredValueIsInUseOnlyWhileSomebodyHasIt() {
        // Given
        Instant now = Instant.now();
        for (int i = 0; i < 3; i++) {
            shop.say("old" + i, now.minus(DAY.multipliedBy(31)).toString(), "{\"silent\":false}");
        }
        shop.say("young", now.minus(DAY.multipliedBy(29)).toString(), "{\"silent\":true}");
        assertThat(statistics("silent").jsonPath().getInt("tag.distinctValues.count"))
                .isEqualTo(1);

        // When
        shop.say("old0", now.toString(), "{\"silent\":false}");

        // Then
        assertThat(statistics("silent").jsonPath().getInt("tag.distinctValues.count"))
                .isEqualTo(2);
        assertThat(customers("silent")).isEqualTo(2);
    }

    @Test
    void aValueExpiresFromTheFiguresByItself() {
        Instant expires = Instant.now().plus(3, ChronoUnit.SECONDS);
        shop.say("c", expires.minus(DAY.multipliedBy(30)).toString(), "{\"silent\":true}");
        assertThat(customers("silent")).isEqualTo(1);

        while (Instant.now().isBefore(expires.plusMillis(5))) {
            Thread.onSpinWait();
        }

        JsonPath after = statistics("silent").jsonPath();
        assertThat(after.getLong("tag.customers")).isZero();
        assertThat(after.getInt("tag.distinctValues.count")).isZero();
    }

    @Test
    void distinctNumbersAreExactUpToTheLimitAndAtLeastThatBeyond() {
        for (int i = 1; i <= 3; i++) {
            shop.say("c" + i, "{\"orders\":" + i + "}");
        }
        assertThatJson(statistics("orders").asString())
                .node("tag.distinctValues")
                .isEqualTo("{\"count\":3,\"type\":\"EXACT\"}");

        shop.say("c4", "{\"orders\":4}");

        assertThatJson(statistics("orders").asString())
                .node("tag.distinctValues")
                .isEqualTo("{\"count\":3,\"type\":\"AT_LEAST\"}");
    }

    @Test
    void segmentsAreCountedOnceWhateverVersionsOfThemAreInUse() {
        save("one", "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}");
        assertThat(segments("level")).isEqualTo(1);

        save("pins", "{\"segment\":{\"id\":\"" + shop.source + "-one\",\"version\":1}}");
        revise("one", "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"iron\"}");
        assertThat(segments("level")).isEqualTo(1);
        assertThat(get("/api/v1/tags/" + shop.source + ".level/usages")
                        .jsonPath()
                        .getList("items.collect { it.segment + ' ' + it.version + ' ' + it.current }", String.class))
                .containsExactly(shop.source + "-one 2 true", shop.source + "-one 1 false");

        delete("pins");
        delete("one");
        assertThat(segments("level")).isZero();
    }

    @Test
    void onlyWhatIsPutToUseCountsAsNamed() {
        String gold = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";
        Shop.post("/api/v1/audiences/check", "{\"filter\":{\"language\":1,\"where\":" + shop.named(gold) + "}}");
        assertThat(lastNamed("level")).isNull();

        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        shop.count(gold);

        assertThat(lastNamed("level")).isBetween(before, Instant.now());
        assertThat(lastNamed("orders")).isNull();
    }

    @Test
    void aTagThatASegmentTestsIsNamedByWhoeverAsksForTheSegment() {
        // Given
        save("s", "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}");
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        // When: a portrait is no use, a pull is
        get("/api/v1/customers/" + shop.customer("nobody"));
        assertThat(lastNamed("level")).isBefore(Instant.now());
        get("/api/v1/segments/" + shop.source + "-s/members").then().statusCode(200);

        // Then
        assertThat(lastNamed("level")).isAfterOrEqualTo(before);
    }

    @Test
    void zombiesAreListedUnusedOrStale() {
        // Given: of six tags one is counted, one is in a segment, one is filled
        shop.count("{\"tag\":\"level\",\"op\":\"exists\"}");
        save("s", "{\"tag\":\"orders\",\"op\":\"exists\"}");
        shop.say("c", "{\"seen\":\"2026-01-01T00:00:00Z\"}");

        assertThat(list("unused=true")).containsExactly("birthday", "interest", "seen", "silent");
        assertThat(list("unused=false")).containsExactly("level", "orders");
        assertThat(list("stale=true")).containsExactly("birthday", "interest", "level", "orders", "silent");
        assertThat(list("stale=false")).containsExactly("seen");
        assertThat(list("unused=true&stale=true")).containsExactly("birthday", "interest", "silent");
    }

    @Test
    void aTagThatWasFilledLongAgoIsStale() {
        shop.say("c", Instant.now().minus(DAY.multipliedBy(3)).toString(), "{\"orders\":1}");
        assertThat(list("stale=true")).contains("orders");

        shop.say("c", "{\"orders\":1}");
        assertThat(list("stale=true")).doesNotContain("orders");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code         | birthday interest level orders seen silent",
                "-code        | silent seen orders level interest birthday",
                "coverage     | birthday interest seen silent level orders",
                "-coverage    | orders level birthday interest seen silent",
                "-distinctValues | level orders birthday interest seen silent",
                "-segments    | orders birthday interest level seen silent",
                "refreshedAt  | birthday interest seen silent level orders",
                "-lastNamedAt | orders birthday interest level seen silent"
            })
    void theListHasTheOrderAskedFor(String sort, String order) {
        shop.say("a", "2026-01-01T00:00:00Z", "{\"level\":\"gold\",\"orders\":1}");
        shop.say("b", "2026-01-02T00:00:00Z", "{\"orders\":1}");
        shop.say("b", "2026-01-01T00:00:00Z", "{\"level\":null}");
        save("s", "{\"tag\":\"orders\",\"op\":\"exists\"}");

        assertThat(list("sort=" + sort)).containsExactly(order.split(" "));
    }

    @Test
    void pagesTogetherAreTheList() {
        List<String> codes = new ArrayList<>();
        String token = null;
        do {
            JsonPath page = given().queryParam("q", shop.source)
                    .queryParam("limit", 4)
                    .queryParams(token == null ? Map.of() : Map.of("pageToken", token))
                    .get("/api/v1/tags/statistics")
                    .jsonPath();
            assertThat(page.getInt("total.count")).isEqualTo(6);
            codes.addAll(page.getList("items.code", String.class));
            token = page.getString("nextPageToken");
        } while (token != null);

        assertThat(codes).hasSize(6).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"unused=maybe", "stale=1", "sort=size", "kind=ODD", "limit=0", "pageToken=x"})
    void whatIsNoQueryIsRefused(String query) {
        assertThat(get("/api/v1/tags/statistics?" + query).statusCode()).isEqualTo(422);
    }

    @Test
    void anUnknownTagHasNoStatistics() {
        get("/api/v1/tags/" + shop.source + ".nope/statistics").then().statusCode(404);
        get("/api/v1/tags/" + shop.source + ".nope/usages").then().statusCode(404);
    }

    private Response statistics(String tag) {
        return get("/api/v1/tags/" + shop.source + "." + tag + "/statistics");
    }

    private long customers(String tag) {
        return statistics(tag).jsonPath().getLong("tag.customers");
    }

    private long segments(String tag) {
        return statistics(tag).jsonPath().getLong("tag.use.segments");
    }

    private @Nullable Instant lastNamed(String tag) {
        String named = statistics(tag).jsonPath().getString("tag.use.lastNamedAt");
        return named == null ? null : Instant.parse(named);
    }

    /** This shop's tags, by name. */
    private List<String> list(String query) {
        return get("/api/v1/tags/statistics?q=" + shop.source + "&" + query)
                .jsonPath()
                .getList("items.code", String.class)
                .stream()
                .map(code -> code.substring(shop.source.length() + 1))
                .toList();
    }

    private List<String> figures() {
        return get("/api/v1/tags/statistics?q=" + shop.source)
                .jsonPath()
                .getList(
                        "items.collect { it.code.split('[.]')[1] + ' ' + it.customers + ' ' + it.distinctValues.count + ' ' + it.dictionaryValues }",
                        String.class);
    }

    private void save(String name, String where) {
        Shop.post("/api/v1/segments", body(name, where)).then().statusCode(201);
    }

    private void revise(String name, String where) {
        given().contentType("application/json")
                .header("If-Match", "*")
                .body(body(name, where))
                .put("/api/v1/segments/" + shop.source + "-" + name)
                .then()
                .statusCode(200);
    }

    private void delete(String name) {
        given().header("If-Match", "*")
                .delete("/api/v1/segments/" + shop.source + "-" + name)
                .then()
                .statusCode(204);
    }

    private String body(String name, String where) {
        return "{\"id\":\"%1$s-%2$s\",\"name\":\"%2$s\",\"filter\":{\"language\":1,\"where\":%3$s}}"
                .formatted(shop.source, name, shop.named(where));
    }
}
