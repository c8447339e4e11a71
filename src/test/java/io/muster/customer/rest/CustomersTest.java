package io.muster.customer.rest;

import static io.restassured.RestAssured.get;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class CustomersTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";
    private Shop shop;

    @BeforeEach
    void aShop() {
        shop = new Shop();
    }

    @Test
    void aChangeIsCountedOnceItIsAnswered() {
        for (int i = 1; i <= 5; i++) {
            shop.say("c" + i, "{\"level\":\"gold\"}").then().statusCode(200);
            assertThat(shop.count(GOLD)).isEqualTo(i);
        }
    }

    @Test
    void aCustomerIsShownWithNamesAndOrigins() {
        // Given
        shop.say("c", "2026-01-02T03:04:05.678+08:00", """
                        {"level":"gold","interest":[{"value":"猫=🐈","weight":0.35},"dog"],"orders":12.5,
                         "birthday":"1992-02-29","seen":"2026-01-01T00:00:00Z"}""").then().statusCode(200);

        // When
        String portrait = get("/api/v1/customers/" + shop.customer("c")).asString();

        // Then
        String origin = "\"category\":[\"shop\"],\"setAt\":\"2026-01-01T19:04:05.678Z\",\"setBy\":\"api\"";
        assertThatJson(portrait)
                // Other tests' segments may hold everybody, and other tests' tags be sensitive and so in the tree.
                .whenIgnoringPaths("maskedTags", "tree", "segments", "brokenSegments")
                .isEqualTo(shop.named("""
                {"id":"%s","number":"${json-unit.any-number}","asOf":"${json-unit.any-string}","tags":[
                 {"code":"birthday","names":{"zh":"生日","en":"Birthday"},"type":"DATE","values":[{"value":"1992-02-29"}],%2$s},
                 {"code":"interest","names":{"zh":"兴趣","en":"Interest"},"type":"MULTI","values":[
                   {"value":"dog","names":{"zh":"dog","en":"dog"},"weight":1},
                   {"value":"猫=🐈","names":{"zh":"猫=🐈","en":"猫=🐈"},"weight":0.35}],%2$s},
                 {"code":"level","names":{"zh":"等级","en":"Level"},"type":"ENUM","values":[{"value":"gold","names":{"zh":"gold","en":"gold"}}],%2$s},
                 {"code":"orders","names":{"zh":"订单","en":"Orders"},"type":"NUMBER","values":[{"value":12.5}],%2$s},
                 {"code":"seen","names":{"zh":"来访","en":"Seen"},"type":"DATE","values":[{"value":"2026-01-01T00:00:00Z"}],%2$s}]}""".formatted(shop.customer("c"), origin)));
        List<String> underShop = JsonPath.from(portrait).getList("tree.find { it.path == ['shop'] }.tags");
        assertThat(underShop)
                .filteredOn(code -> code.startsWith(shop.source))
                .extracting(code -> code.substring(shop.source.length() + 1))
                .containsExactly("birthday", "interest", "level", "orders", "seen");
    }

    @Test
    void theTreeHasThreeLevelsWithTheirNames() {
        // Given
        String code = shop.source + ".deep";
        Shop.post("/api/v1/catalogue", """
                {"categories":[
                  {"path":["%1$s"],"names":{"zh":"价值","en":"Value"}},
                  {"path":["%1$s","x"],"names":{"zh":"订单","en":"Orders"}},
                  {"path":["%1$s","x","y"],"names":{"zh":"频次","en":"Frequency"}}],
                 "tags":[{"code":"%2$s","names":{"zh":"深","en":"Deep"},"category":["%1$s","x","y"],"type":"NUMBER","kind":"RULE",
                  "refresh":"DAILY","sensitivity":"PUBLIC","owner":"shop","state":"PUBLISHED"}]}""".formatted(shop.source, code)).then().statusCode(200);

        // When
        shop.say("c", "{\"" + code + "\":1}").then().statusCode(200);

        // Then
        assertThatJson(get("/api/v1/customers/" + shop.customer("c")).asString())
                .node("tree")
                .isArray()
                .contains(json("""
                {"path":["%1$s"],"names":{"zh":"价值","en":"Value"},"tags":[],"children":[
                  {"path":["%1$s","x"],"names":{"zh":"订单","en":"Orders"},"tags":[],"children":[
                    {"path":["%1$s","x","y"],"names":{"zh":"频次","en":"Frequency"},"tags":["%2$s"],"children":[]}]}]}""".formatted(shop.source, code)));
    }

    @Test
    void ofATagThatTheCallerMayNotSeeNothingIsToldNotEvenWhetherThereIsAValue() {
        // Given
        String code = shop.source + ".secret";
        Shop.post("/api/v1/catalogue", """
                {"tags":[{"code":"%s","names":{"zh":"密","en":"Secret"},"category":["shop"],"type":"NUMBER","kind":"RULE",
                  "refresh":"DAILY","sensitivity":"SENSITIVE","owner":"shop","state":"PUBLISHED"}]}""".formatted(code)).then().statusCode(200);
        shop.say("with", "{\"" + code + "\":1}").then().statusCode(200);
        shop.say("without", "{}").then().statusCode(200);

        for (String name : new String[] {"with", "without"}) {
            // When
            String portrait = get("/api/v1/customers/" + shop.customer(name)).asString();

            // Then
            assertThatJson(portrait).node("tags").isEqualTo("[]");
            assertThatJson(portrait)
                    .node("maskedTags")
                    .isArray()
                    .contains(json(
                            "{\"code\":\"%s\",\"names\":{\"zh\":\"密\",\"en\":\"Secret\"},\"category\":[\"shop\"],\"type\":\"NUMBER\"}"
                                    .formatted(code)));
        }
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        assertThatJson(get("/api/v1/customers/" + shop.customer("nobody")).asString())
                .whenIgnoringPaths("instance")
                .isEqualTo("""
                {"type":"/problems/not-found","title":"${json-unit.any-string}","status":404,"detail":"There is no such customer"}""");
    }

    @Test
    void everyPageOfValuesSaysHowManyCustomersHaveThose() {
        for (String customer : List.of("x", "y")) {
            shop.say(customer, "{\"level\":\"silver\"}").then().statusCode(200);
        }
        shop.say("z", "{\"level\":\"iron\"}").then().statusCode(200);
        String values = "/api/v1/tags/" + shop.source + ".level/values";

        Response first = get(values + "?limit=2");
        Response second = get(values + "?limit=2&pageToken=" + first.jsonPath().getString("nextPageToken"));

        assertThatJson(first.asString()).inPath("items[*].code").isEqualTo("[\"gold\", \"silver\"]");
        assertThatJson(first.asString()).inPath("items[1].count").isEqualTo("2");
        assertThatJson(second.asString()).inPath("items[*].code").isEqualTo("[\"iron\"]");
        assertThatJson(second.asString()).inPath("items[0].count").isEqualTo("1");
        assertThatJson(get(values + "?q=none").asString()).node("items").isEqualTo("[]");
    }

    @Test
    void anOpenTagGainsAValueFromACaller() {
        shop.say("c", "{\"interest\":[{\"value\":\"kites\",\"weight\":0.7}]}")
                .then()
                .statusCode(200);

        assertThat(get("/api/v1/tags/" + shop.source + ".interest/values")
                        .jsonPath()
                        .getInt("items.find { it.code == 'kites' }.count"))
                .isEqualTo(1);
        assertThat(
                        shop.count(
                                "{\"tag\":\"interest\",\"op\":\"eq\",\"value\":\"kites\",\"weight\":{\"gte\":0.7,\"lt\":0.71}}"))
                .isEqualTo(1);
    }

    @Test
    void aWrongChangeIsRefusedWholeWithEveryProblemAtItsPlace() {
        // When
        Response answer = shop.say("c", """
                {"level":"lead","orders":"many","birthday":"2026-02-30","silent":null,"nope.nope":1,
                 "interest":[{"value":"a","weight":0.555},{"value":"b","size":1}],"seen":"2026-01-01T00:00:00"}""");

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class))
                .containsExactlyInAnyOrder(
                        "/tags/" + shop.source + ".level UNKNOWN_VALUE",
                        "/tags/" + shop.source + ".orders WRONG_TYPE",
                        "/tags/" + shop.source + ".birthday BAD_DATE",
                        "/tags/nope.nope UNKNOWN_TAG",
                        "/tags/" + shop.source + ".interest/0/weight BAD_WEIGHT",
                        "/tags/" + shop.source + ".interest/1/size UNKNOWN_FIELD",
                        "/tags/" + shop.source + ".seen BAD_DATE");
        get("/api/v1/customers/" + shop.customer("c")).then().statusCode(404);
    }

    @Test
    void whatIsRefusedSaysWhatWouldBeAllowedOnlyWhereThatCanBeListed() {
        shop.say("c", "2026-02-01T00:00:00Z", "{\"orders\":1}");

        assertThatJson(shop.say("c", "2026-01-01T00:00:00Z", "{\"orders\":2}").asString())
                .node("refused")
                .isEqualTo(
                        "[{\"pointer\":\"/tags/%s.orders\",\"code\":\"OUTDATED\",\"message\":\"${json-unit.any-string}\"}]"
                                .formatted(shop.source));
        String batch = Shop.post("/api/v1/customers:batch", "{\"customers\":[7,{\"x\":1}]}")
                .asString();
        assertThatJson(batch)
                .inPath("rows[0].refused")
                .isEqualTo(
                        "[{\"pointer\":\"/customers/0\",\"code\":\"WRONG_TYPE\",\"message\":\"${json-unit.any-string}\"}]");
        assertThatJson(batch).inPath("rows[1].refused[0].allowed").isEqualTo("[\"id\",\"at\",\"tags\"]");
    }

    @Test
    void aChangeMayLieAheadByHowFarClocksDifferAndNoFurther() {
        Instant now = Instant.now();

        shop.say("c", now.plus(Duration.ofMinutes(4)).toString(), "{\"level\":\"gold\"}")
                .then()
                .statusCode(200);
        for (String later : List.of(
                now.plus(Duration.ofMinutes(6)).toString(),
                "9999-12-31T23:59:59Z",
                "9999-12-31T23:59:59.999999999-18:00",
                "0000-01-01T00:00:00+18:00")) {
            Response one = shop.say("d", later, "{\"level\":\"gold\"}");
            assertThat(one.statusCode()).as(later).isEqualTo(422);
            assertThat(one.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class))
                    .containsExactly("/at BAD_DATE");
            Response many = Shop.post("/api/v1/customers:batch", shop.named("""
                    {"customers":[{"id":"%s","at":"%s","tags":{"level":"gold"}}]}""".formatted(shop.customer("d"), later)));
            assertThat(many.jsonPath().getList("rows[0].refused.collect { it.pointer + ' ' + it.code }", String.class))
                    .containsExactly("/customers/0/at BAD_DATE");
        }
        get("/api/v1/customers/" + shop.customer("d")).then().statusCode(404);
    }

    @Test
    void aChangeOfLongAgoIsTakenAndItsTagsActivityToldAllTheSame() {
        for (String at : List.of("0000-01-01T00:00:00Z", "0999-12-31T23:59:59Z", "1000-01-01T00:00:00Z")) {
            shop.say("c", at, "{\"level\":\"gold\"}").then().statusCode(200);
        }

        Response statistics = get("/api/v1/tags/" + shop.source + ".level/statistics");

        assertThat(statistics.statusCode()).isEqualTo(200);
        assertThat(statistics.jsonPath().getString("tag.freshness.lastChangeAt"))
                .isEqualTo("1000-01-01T00:00:00Z");
    }

    @Test
    void ofABatchEachRowIsStoredWholeOrRefusedWhole() {
        // When
        Response answer = Shop.post("/api/v1/customers:batch", shop.named("""
                        {"customers":[
                          {"id":"%1$s","tags":{"level":"gold"}},
                          {"id":"%2$s","tags":{"level":"lead","orders":1}},
                          {"tags":{}},
                          {"id":"%1$s","tags":{"level":"iron"}},
                          {"id":"%3$s","at":"2026-01-01T00:00:00Z","tags":{"level":"gold","orders":7}}]}""".formatted(
                        shop.customer("a"), shop.customer("b"), shop.customer("c"))));

        // Then
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getList("rows.stored", Boolean.class))
                .containsExactly(true, false, false, false, true);
        assertThat(answer.jsonPath().getList("rows.id"))
                .containsExactly(shop.customer("a"), shop.customer("b"), null, shop.customer("a"), shop.customer("c"));
        assertThat(answer.jsonPath().getList("rows.refused.collect { it.collect { it.pointer + ' ' + it.code } }"))
                .hasToString(("[[], [/customers/1/tags/%s.level UNKNOWN_VALUE], [/customers/2 MISSING_FIELD], "
                                + "[/customers/3 REPEATED_CUSTOMER], []]")
                        .formatted(shop.source));
        assertThat(shop.count(GOLD)).isEqualTo(2);
        get("/api/v1/customers/" + shop.customer("b")).then().statusCode(404);
    }

    @Test
    void aBatchOfWhichOnlyAPartArrivesChangesNobody() throws Exception {
        String row = shop.named("{\"id\":\"%s\",\"tags\":{\"level\":\"gold\"}},".formatted(shop.customer("half")));
        try (Socket caller = new Socket("127.0.0.1", RestAssured.port)) {
            caller.getOutputStream()
                    .write(("POST /api/v1/customers:batch HTTP/1.1\r\nHost: x\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{\"customers\":["
                                    + row.repeat(100))
                            .getBytes(StandardCharsets.UTF_8));
            caller.shutdownOutput();
            // Until the server has let go of it.
            caller.getInputStream().readAllBytes();
        }

        assertThat(get("/api/v1/customers/" + shop.customer("half")).statusCode())
                .isEqualTo(404);
        assertThat(get("/q/metrics").asString().lines())
                .as("a caller who goes away is no mistake of the server's")
                .noneMatch(line -> line.contains("status=\"500\"") && line.contains("customers:batch"));
    }

    @Test
    void aBatchHasAtMostAThousandRows() {
        assertThat(Shop.post("/api/v1/customers:batch", batch(1_000)).statusCode())
                .isEqualTo(200);
        Response tooMany = Shop.post("/api/v1/customers:batch", batch(1_001));
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.jsonPath().getString("errors[0].code")).isEqualTo("TOO_LARGE");
    }

    @Test
    void anIdHasAtMostTwoHundredCharacters() {
        String longest = shop.source + "-" + "客".repeat(199 - shop.source.length());
        Shop.put("/api/v1/customers/{id}/tags".replace("{id}", longest), "{\"tags\":{}}")
                .then()
                .statusCode(200);
        get("/api/v1/customers/" + longest).then().statusCode(200);
        Shop.put("/api/v1/customers/" + longest + "x/tags", "{\"tags\":{}}")
                .then()
                .statusCode(422);
    }

    @Test
    void idsAreCaseSensitive() {
        shop.say("a", "{\"level\":\"gold\"}");
        shop.say("A", "{\"level\":\"iron\"}");

        assertThat(shop.count(GOLD)).isEqualTo(1);
    }

    @Test
    void whoeverWritesTheSameCustomerAtOnceLosesNothing() throws Exception {
        // Given
        shop.say("c", "{\"orders\":0}");

        // When
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String tags : new String[] {
                "{\"level\":\"gold\"}",
                "{\"orders\":5}",
                "{\"birthday\":\"1990-01-01\"}",
                "{\"seen\":\"2026-01-01T00:00:00Z\"}",
                "{\"silent\":true}",
                "{\"interest\":\"a\"}"
            }) {
                writers.submit(() -> shop.say("c", tags).then().statusCode(200));
            }
        }

        // Then
        assertThat(get("/api/v1/customers/" + shop.customer("c")).jsonPath().getList("tags"))
                .hasSize(6);
    }

    private String batch(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "{\"id\":\"" + shop.customer("r" + i) + "\",\"tags\":{}}")
                .collect(Collectors.joining(",", "{\"customers\":[", "]}"));
    }
}
