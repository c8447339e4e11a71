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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class SegmentsTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";
    private static final String LEVEL = "{\"tag\":\"level\",\"op\":\"exists\"}";
    private Shop shop;
    private Segments segments;

    @BeforeEach
    void aShopWithThreeCustomers() {
        shop = new Shop();
        segments = new Segments(shop);
        shop.say("a", "{\"level\":\"gold\",\"orders\":12}");
        shop.say("b", "{\"level\":\"silver\",\"orders\":3}");
        shop.say("c", "{\"level\":\"gold\"}");
    }

    @Test
    void aNewSegmentIsAnsweredWithItsPlaceVersionAndWords() {
        // When
        Response made = segments.post(segments.where("""
                {"id": "#vip", "name": "贵宾", "description": "first\\nsecond", "folder": "campaigns/2026", "owner": " 增长组 ",
                 "labels": ["autumn", "秋", "autumn"],
                 "filter": {"language": 1, "where": {"tag": "level", "op": "in", "id": "row-1", "value": ["silver", "gold"]}}}"""));

        // Then
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(segments.path("vip"));
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThatJson(made.asString()).isEqualTo(segments.where("""
                {"id": "#vip", "version": 1, "name": "贵宾", "description": "first\\nsecond", "folder": "campaigns/2026", "owner": "增长组",
                 "labels": ["autumn", "秋"], "hash": "${json-unit.any-string}", "savedAt": "${json-unit.any-string}",
                 "filter": {"language": 1, "timezone": "Asia/Shanghai",
                   "where": {"tag": "level", "op": "in", "id": "row-1", "value": ["silver", "gold"]}},
                 "sentences": {"zh": "等级是 silver 或 gold。", "en": "Level is silver or gold."}}"""));
        Response read = get(segments.path("vip"));
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.asString()).isEqualTo(made.asString());
    }

    @Test
    void theHashIsThatOfTheCanonicalFormInTheZoneThatWasWrittenIn() {
        String hash = segments.create("gold", GOLD).jsonPath().getString("hash");

        Response checked = Shop.post(
                "/api/v1/audiences/check",
                "{\"filter\": {\"language\": 1.0, \"timezone\": \"Asia/Shanghai\", \"where\": " + segments.where(GOLD)
                        + "}}");

        assertThat(checked.jsonPath().getString("hash")).isEqualTo(hash);
    }

    @Test
    void anIdThatNobodyChoseIsTheServers() {
        Response made = segments.post(
                segments.where("{\"name\": \"gold\", \"filter\": {\"language\": 1, \"where\": " + GOLD + "}}"));

        String id = made.jsonPath().getString("id");
        assertThat(UUID.fromString(id)).hasToString(id);
        assertThat(made.header("Location")).endsWith("/api/v1/segments/" + id);
        assertThat(get("/api/v1/segments/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void everyProblemOfASegmentIsToldAtOnce() {
        Response refused = segments.post(segments.where("""
                {"id": "a/b", "name": " ", "folder": "a//b", "labels": ["x", 1, " y", ""], "colour": "red", "description": null,
                 "filter": {"language": 1, "where": {"all": [{"tag": "level", "op": "eq", "value": "lead"},
                   {"segment": {"id": "#nobody"}}, {"segment": {"id": "no segment's id"}}]}}}"""));

        assertThat(Segments.problems(refused))
                .containsExactly(
                        "/colour UNKNOWN_FIELD",
                        "/id BAD_SEGMENT_ID",
                        "/name BAD_TEXT",
                        "/description WRONG_TYPE",
                        "/folder BAD_FOLDER",
                        "/labels/1 BAD_LABEL",
                        "/labels/2 BAD_LABEL",
                        "/labels/3 BAD_LABEL",
                        "/filter/where/all/0/value UNKNOWN_VALUE",
                        "/filter/where/all/1/segment/id UNKNOWN_SEGMENT",
                        "/filter/where/all/2/segment/id UNKNOWN_SEGMENT");
        assertThat(Segments.problems(segments.post("{}"))).containsExactly(" MISSING_FIELD", " MISSING_FIELD");
        assertThat(Segments.problems(segments.post("[]"))).containsExactly(" WRONG_TYPE");
    }

    @Test
    void aSecondSegmentOfTheSameIdIsAConflictThatNamesTheFirst() {
        segments.create("gold", GOLD);

        assertThat(segments.users(segments.post(segments.body("gold", LEVEL)))).containsExactly("gold");

        assertThat(segments.count("gold")).isEqualTo(2);
    }

    @Test
    void aRepeatedRequestMakesOneSegment() {
        String body = segments.where("{\"name\": \"gold\", \"filter\": {\"language\": 1, \"where\": " + GOLD + "}}");

        Response first = repeatable(body, "again-" + shop.source);
        Response second = repeatable(body, "again-" + shop.source);
        Response other = repeatable(body, "another-" + shop.source);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.jsonPath().getString("id"))
                .isNotEqualTo(first.jsonPath().getString("id"));
    }

    @Test
    void aKeyIsForOneRequestHoweverItsBodyIsIndentedAndForNoOther() {
        String body = segments.where("{\"name\": \"gold\", \"filter\": {\"language\": 1, \"where\": " + GOLD + "}}");
        String key = "reused-" + shop.source;
        Response first = repeatable(body, key);

        assertThat(repeatable(body.replace(": ", ":\n"), key).asString()).isEqualTo(first.asString());
        Response other = repeatable(body.replace("\"name\": \"gold\"", "\"name\": \"other\""), key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Segments.problems(other)).containsExactly(" KEY_REUSED");
    }

    @Test
    void segmentsAreFoundByTextFolderAndLabelInTheOrderOfTheirNames() {
        // Given
        String root = shop.source;
        for (String[] said : new String[][] {
            {"c", root + "/a", "x"},
            {"b", root + "/a/b", "x," + root + "-y"},
            {"a", root + "/ab", root + "-y"},
            {"B100%_\\", root, ""}
        }) {
            String labels = said[2].isEmpty() ? "" : "\"" + said[2].replace(",", "\",\"") + "\"";
            Response made =
                    segments.post(segments.where("""
                    {"name": "%s", "folder": "%s", "labels": [%s], "filter": {"language": 1, "where": %s}}""".formatted(said[0].replace("\\", "\\\\"), said[1], labels, GOLD)));
            assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        }

        // Then
        assertThat(names("folder", root)).containsExactly("B100%_\\", "a", "b", "c");
        assertThat(names("folder", root + "/a")).containsExactly("b", "c");
        assertThat(names("folder", root, "label", "x")).containsExactly("b", "c");
        assertThat(names("folder", root, "label", "x", "label", root + "-y")).containsExactly("b");
        assertThat(names("folder", root, "q", "b100%")).containsExactly("B100%_\\");
        assertThat(names("folder", root, "q", "100%_\\ ")).containsExactly("B100%_\\");
        assertThat(names("folder", root, "q", "b%0")).isEmpty();
        assertThat(names("folder", "%")).isEmpty();
        segments.post(segments.where("""
                {"name": "金卡贵宾客户", "folder": "%s", "owner": "Ana Lima", "filter": {"language": 1, "where": %s}}""".formatted(root, GOLD)));
        assertThat(names("folder", "金卡", "label", "秋")).isEmpty();
        assertThat(names("folder", root, "q", "贵宾")).containsExactly("金卡贵宾客户");
        assertThat(names("folder", root, "q", "lima")).containsExactly("金卡贵宾客户");
        assertThatJson(get("/api/v1/segment-folders?limit=10000").asString())
                .inPath("items[*]")
                .isArray()
                .contains(
                        "{\"name\": \"" + root + "/a\", \"count\": 1}",
                        "{\"name\": \"" + root + "/a/b\", \"count\": 1}");
        assertThatJson(get("/api/v1/segment-labels?limit=10000").asString())
                .inPath("items[*]")
                .isArray()
                .contains("{\"name\": \"" + root + "-y\", \"count\": 2}");
    }

    @Test
    void listsAreWalkedPageByPage() {
        for (String name : List.of("3", "1", "2")) {
            segments.create(name, GOLD);
        }

        Response first =
                given().queryParam("q", shop.source).queryParam("limit", 2).get("/api/v1/segments");
        String token = first.jsonPath().getString("nextPageToken");
        Response second = given().queryParam("q", shop.source)
                .queryParam("limit", 2)
                .queryParam("pageToken", token)
                .get("/api/v1/segments");

        assertThat(first.jsonPath().getList("items.name")).containsExactly("1", "2");
        assertThat(second.jsonPath().getList("items.name")).containsExactly("3");
        assertThat(second.jsonPath().getString("nextPageToken")).isNull();
        assertThatJson(first.asString()).inPath("total").isEqualTo("{\"count\": 3, \"type\": \"EXACT\"}");
        assertThatJson(second.asString()).inPath("items[0]").isEqualTo(segments.where("""
                {"id": "#3", "version": 1, "name": "3", "labels": [], "hash": "${json-unit.any-string}",
                 "sentences": {"zh": "等级是 gold。", "en": "Level is gold."},
                 "createdAt": "${json-unit.any-string}", "savedAt": "${json-unit.any-string}"}"""));
        assertThat(Segments.problems(given().queryParam("q", "other")
                        .queryParam("pageToken", token)
                        .get("/api/v1/segments")))
                .containsExactly(" BAD_PAGE_TOKEN");
        assertThat(Segments.problems(given().queryParam("limit", 10_001).get("/api/v1/segments")))
                .containsExactly(" BAD_LIMIT");
    }

    @Test
    void limitsHoldAtTheirEdges() {
        String name = "n".repeat(200);
        String folder = "f".repeat(50) + "/f/f/f/f";
        List<String> labels =
                IntStream.range(0, 20).mapToObj(i -> "l".repeat(48) + (10 + i)).toList();

        assertThat(segments.post(said("edge", name, folder, labels)).statusCode())
                .isEqualTo(201);

        assertThat(Segments.problems(segments.post(said("over", name + "n", folder, labels))))
                .containsExactly("/name BAD_TEXT");
        assertThat(Segments.problems(segments.post(said("over", name, folder + "/f", labels))))
                .containsExactly("/folder BAD_FOLDER");
        assertThat(Segments.problems(segments.post(said("over", name, "f" + folder, labels))))
                .containsExactly("/folder BAD_FOLDER");
        assertThat(Segments.problems(segments.post(said("over", name, folder, List.of("l".repeat(51))))))
                .containsExactly("/labels/0 BAD_LABEL");
        List<String> more = new ArrayList<>(labels);
        more.add("l");
        assertThat(Segments.problems(segments.post(said("over", name, folder, more))))
                .containsExactly("/labels TOO_LARGE");
    }

    @Test
    void anOwnerHasUpTo200Characters() {
        assertThat(segments.post(owned("edge", "o".repeat(200))).statusCode()).isEqualTo(201);
        assertThat(segments.post(owned("nobody", " ")).jsonPath().getString("owner"))
                .isNull();

        assertThat(Segments.problems(segments.post(owned("over", "o".repeat(201)))))
                .containsExactly("/owner BAD_TEXT");
    }

    private String owned(String id, String owner) {
        return segments.where("""
                {"id": "#%s", "name": "%s", "owner": "%s", "filter": {"language": 1, "where": %s}}""".formatted(id, id, owner, GOLD));
    }

    private String said(String id, String name, String folder, List<String> labels) {
        return segments.where("""
                {"id": "#%s", "name": "%s", "folder": "%s", "labels": ["%s"], "filter": {"language": 1, "where": %s}}""".formatted(id, name, folder, String.join("\",\"", labels), GOLD));
    }

    private static Response repeatable(String body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/segments");
    }

    private static List<String> names(String... search) {
        var request = given();
        for (int i = 0; i < search.length; i += 2) {
            request.queryParam(search[i], search[i + 1]);
        }
        Response found = request.get("/api/v1/segments");
        assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
        return found.jsonPath().getList("items.name", String.class);
    }
}
