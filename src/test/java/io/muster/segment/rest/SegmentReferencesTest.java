package io.muster.segment.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class SegmentReferencesTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";
    private static final String SILVER = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"silver\"}";
    private static final String ORDERED = "{\"tag\":\"orders\",\"op\":\"exists\"}";

    private Shop shop;
    private Segments segments;

    @BeforeEach
    void aShopWithFourCustomers() {
        shop = new Shop();
        segments = new Segments(shop);
        shop.say("a", "{\"level\":\"gold\",\"orders\":12}");
        shop.say("b", "{\"level\":\"silver\",\"orders\":3}");
        shop.say("c", "{\"level\":\"gold\"}");
        shop.say("d", "{\"level\":\"silver\"}");
    }

    @Test
    void aReferenceIsFollowedLiveAndAPinnedVersionIsNot() {
        // Given
        segments.create("level", GOLD);
        segments.create("live", both(in("level"), ORDERED));
        segments.create("pinned", both(in("level", 1), ORDERED));
        segments.create("outer", "{\"any\":[" + in("live") + "," + in("pinned") + "]}");
        assertThat(List.of(segments.count("live"), segments.count("pinned"), segments.count("outer")))
                .containsExactly(1L, 1L, 1L);

        // When
        segments.revise("level", "{\"any\":[" + GOLD + "," + SILVER + "]}");

        // Then
        assertThat(List.of(segments.count("live"), segments.count("pinned"), segments.count("outer")))
                .containsExactly(2L, 1L, 2L);
        Response counted = audience("count", both(in("outer"), SILVER));
        assertThat(counted.jsonPath().getLong("count")).isEqualTo(1);
        assertThatJson(audience("check", in("level", 1)).asString())
                .inPath("sentences")
                .isEqualTo(segments.where("""
                {"zh": "属于分群“level”（第 1 版）。", "en": "The customer is in segment “level” (version 1)."}"""));
    }

    @Test
    void aSegmentResolvesInItsOwnZone() {
        String today = "{\"tag\":\"birthday\",\"op\":\"within\",\"value\":{\"last\":1,\"unit\":\"day\"}}";
        Response made = segments.post(segments.where("""
                {"id": "#early", "name": "early", "filter": {"language": 1, "timezone": "Pacific/Kiritimati", "where": %s}}""".formatted(today)));
        assertThat(made.statusCode()).isEqualTo(201);

        Response counted = Shop.post("/api/v1/audiences/count", segments.where("""
                {"filter": {"language": 1, "timezone": "Pacific/Pago_Pago", "where": {"all": [%s, {"segment": {"id": "#early"}}]}}}""".formatted(today)));

        // The two zones are 25 hours apart, so that it is never the same day in both.
        LocalDate late = LocalDate.now(ZoneId.of("Pacific/Pago_Pago"));
        LocalDate early = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
        assertThatJson(counted.asString()).inPath("resolved").isEqualTo("""
                [{"pointer": "/filter/where/all/0", "from": "%1$s", "to": "%1$s"},
                 {"pointer": "/filter/where/all/1", "from": "%2$s", "to": "%2$s"}]""".formatted(late, early));
    }

    @Test
    void whatIsNotThereIsUnknown() {
        segments.create("level", GOLD);

        assertThat(Segments.problems(audience(
                        "count",
                        "{\"all\":[" + in("nobody") + "," + in("level", 2) + "," + in("nobody", 1) + "," + in("level")
                                + "]}")))
                .containsExactly(
                        "/filter/where/all/0/segment/id UNKNOWN_SEGMENT",
                        "/filter/where/all/1/segment/version UNKNOWN_VERSION",
                        "/filter/where/all/2/segment/id UNKNOWN_SEGMENT");
    }

    @Test
    void noCircleIsSaved() {
        segments.create("a", GOLD);
        segments.create("b", both(in("a"), ORDERED));
        segments.create("c", both(in("b", 1), ORDERED));

        assertThat(Segments.problems(segments.post(segments.body("self", in("self")))))
                .containsExactly("/filter/where/segment CIRCULAR_REFERENCE");
        for (String leadingBack : List.of(in("a"), in("a", 2), in("b"), in("c"), in("c", 1))) {
            assertThat(Segments.problems(segments.revise("a", both(SILVER, leadingBack))))
                    .as(leadingBack)
                    .containsExactly("/filter/where/all/1/segment CIRCULAR_REFERENCE");
        }

        assertThat(segments.revise("a", both(SILVER, in("a", 1))).statusCode())
                .as("an older version of itself, which leads nowhere")
                .isEqualTo(200);
        assertThat(segments.count("c")).isZero();
    }

    @Test
    void noCircleIsSavedFromTwoSidesAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            // Given
            String a = "a" + round;
            String b = "b" + round;
            segments.create(a, GOLD);
            segments.create(b, GOLD);

            // When
            List<Response> answers = AtOnce.ask(
                    () -> segments.revise(a, both(GOLD, in(b))), () -> segments.revise(b, both(GOLD, in(a))));

            // Then
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 422);
            assertThat(segments.count(a)).isEqualTo(2);
            assertThat(segments.count(b)).isEqualTo(2);
        }
    }

    @Test
    void whatReferencesBringInCountsForDepthAndSize() {
        segments.create("deep", nested(9, GOLD));
        segments.create("many", "{\"all\":[" + (GOLD + ",").repeat(96) + GOLD + "]}");

        assertThat(audience("count", nested(1, in("deep"))).statusCode()).isEqualTo(200);
        assertThat(Segments.problems(audience("count", nested(2, in("deep")))))
                .containsExactly("/filter/where/all/0/all/0/segment TOO_DEEP");
        String five = "{\"all\":[" + (in("many") + ",").repeat(4) + in("many");
        assertThat(audience("count", five + "]}").statusCode()).as("1 + 5 · 99").isEqualTo(200);
        assertThat(audience("count", five + ",".concat((GOLD + ",").repeat(3)) + GOLD + "]}")
                        .statusCode())
                .as("500 nodes")
                .isEqualTo(200);
        assertThat(Segments.problems(audience("count", five + ",".concat((GOLD + ",").repeat(4)) + GOLD + "]}")))
                .containsExactly("/filter/where TOO_LARGE");
    }

    @Test
    void whatIsTooLargeByItselfIsRefusedBeforeItsSegmentsAreLookedUp() {
        String many = "{\"all\":[" + (in("nowhere") + ",").repeat(499) + in("nowhere") + "]}";

        assertThat(Segments.problems(segments.post(segments.body("large", many))))
                .containsExactly("/filter/where TOO_LARGE");
    }

    @Test
    void aVersionThatWouldOutgrowItsFollowersIsRefused() {
        segments.create("inner", GOLD);
        segments.create("middle", nested(5, in("inner")));
        segments.create("outer", nested(2, in("middle")));
        segments.create("pinned", nested(11, GOLD));

        // where, 2 + 1 of outer, 5 + 1 of middle: 9 are above it, and three more are left.
        assertThat(segments.revise("inner", nested(2, GOLD)).statusCode()).isEqualTo(200);
        assertThat(segments.users(segments.revise("inner", nested(3, GOLD)))).containsExactly("outer");
        assertThat(segments.users(segments.revise("inner", nested(6, GOLD)))).containsExactly("middle", "outer");

        segments.revise("outer", both(in("middle", 1), GOLD));
        assertThat(segments.revise("inner", nested(3, GOLD)).statusCode()).isEqualTo(200);
        assertThat(get(segments.path("inner")).jsonPath().getInt("version")).isEqualTo(3);
    }

    @Test
    void aSegmentInUseCannotBeDeleted() {
        // Given
        segments.create("base", GOLD);
        segments.create("user", in("base"));
        segments.create("pinning", in("user", 1));
        assertThatJson(get(segments.path("base") + "/usages").asString()).isEqualTo(segments.where("""
                {"items": [{"segment": "#user", "name": "user", "version": 1, "current": true}],
                 "total": {"count": 1, "type": "EXACT"}}"""));

        // When the user moves on, its old version is still pinned
        segments.revise("user", GOLD);

        // Then
        assertThat(segments.users(segments.delete("base"))).containsExactly("user (version 1)");
        assertThatJson(get(segments.path("base") + "/usages").asString())
                .inPath("items")
                .isEqualTo(segments.where("""
                [{"segment": "#user", "name": "user", "version": 1, "current": false}]"""));
        assertThatJson(get(segments.path("user") + "/usages").asString())
                .inPath("items")
                .isEqualTo(segments.where("""
                [{"segment": "#pinning", "name": "pinning", "version": 1, "current": true, "pinned": 1}]"""));
        assertThat(segments.users(segments.delete("user"))).containsExactly("pinning");

        // When nobody pins it any more
        segments.revise("pinning", GOLD);

        // Then
        assertThat(segments.delete("base").statusCode()).isEqualTo(204);
        assertThat(get(segments.path("user") + "/versions/1").jsonPath().getList("errors.code"))
                .containsExactly("UNKNOWN_SEGMENT");
        assertThat(Segments.problems(given().post(segments.path("user") + "/versions/1/restore")))
                .containsExactly("/filter/where/segment/id UNKNOWN_SEGMENT");
    }

    @Test
    void anOldVersionDoesNotComeToMeanANewSegmentOfTheSameId() {
        segments.create("base", GOLD);
        segments.create("user", in("base"));
        segments.revise("user", ORDERED);
        segments.delete("base");
        segments.create("base", SILVER);

        assertThat(segments.users(given().post(segments.path("user") + "/versions/1/restore")))
                .containsExactly("base");
    }

    @Test
    void aSegmentIsNotDeletedWhileSomebodyBeginsToReferToIt() throws Exception {
        for (int round = 0; round < 10; round++) {
            String base = "base" + round;
            String user = "user" + round;
            segments.create(base, GOLD);

            List<Response> answers =
                    AtOnce.ask(() -> segments.delete(base), () -> segments.post(segments.body(user, in(base))));

            List<Integer> codes = answers.stream().map(Response::statusCode).toList();
            assertThat(codes).isIn(List.of(204, 422), List.of(409, 201));
        }
    }

    @Test
    void aSegmentWhoseValueIsGoneIsReadableAndItsCountTellsWhy() {
        // Given
        String tag = shop.source + ".level";
        segments.create("iron", "{\"tag\":\"level\",\"op\":\"in\",\"value\":[\"gold\",\"iron\"]}");
        segments.create("outer", both(in("iron"), GOLD));
        Response without = Shop.replaceTag(
                tag,
                get("/api/v1/tags/" + tag)
                        .asString()
                        .replace(",{\"code\":\"iron\",\"names\":{\"zh\":\"iron\",\"en\":\"iron\"}}", ""));
        assertThat(without.statusCode()).as(without.asString()).isEqualTo(200);

        // Then
        Response read = get(segments.path("iron"));
        assertThat(read.jsonPath().getString("sentences.en")).isEqualTo("Level is gold or iron.");
        assertThat(read.jsonPath().getList("errors.pointer")).containsExactly("/filter/where/value/1");
        assertThat(Segments.problems(get(segments.path("iron") + "/count")))
                .containsExactly("/filter/where/value/1 UNKNOWN_VALUE");
        assertThat(Segments.problems(get(segments.path("outer") + "/count")))
                .containsExactly("/filter/where/all/0/segment UNKNOWN_VALUE");
    }

    private Response audience(String question, String where) {
        return Shop.post(
                "/api/v1/audiences/" + question,
                "{\"filter\": {\"language\": 1, \"where\": " + segments.where(where) + "}}");
    }

    private static String in(String segment) {
        return "{\"segment\":{\"id\":\"#" + segment + "\"}}";
    }

    private static String in(String segment, int version) {
        return "{\"segment\":{\"id\":\"#" + segment + "\",\"version\":" + version + "}}";
    }

    private static String both(String one, String other) {
        return "{\"all\":[" + one + "," + other + "]}";
    }

    private static String nested(int groups, String node) {
        return "{\"all\":[".repeat(groups) + node + "]}".repeat(groups);
    }
}
