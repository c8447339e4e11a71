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
    void aRevisionIsTheNextVersionAndCurrentAtOnce() {
        segments.create("gold", GOLD);

        Response revised = segments.put("gold", "\"1\"", segments.body("gold", LEVEL));

        assertThat(revised.statusCode()).as(revised.asString()).isEqualTo(200);
        assertThat(revised.header("ETag")).isEqualTo("\"2\"");
        assertThat(revised.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(segments.count("gold")).isEqualTo(3);
        Response count = get(segments.path("gold") + "/count");
        assertThatJson(count.asString()).isEqualTo("""
                {"version": 2, "count": 3, "total": "${json-unit.any-number}", "asOf": "${json-unit.any-string}",
                 "tookMillis": "${json-unit.any-number}", "resolved": []}""");
        assertThat(versions("gold")).containsExactly(2, 1);
        Response first = get(segments.path("gold") + "/versions/1");
        assertThatJson(first.asString()).inPath("filter.where").isEqualTo(segments.where(GOLD));
        assertThat(get(segments.path("gold") + "/versions/3").statusCode()).isEqualTo(404);
        assertThat(get(segments.path("gold") + "/versions/x").statusCode()).isEqualTo(404);
    }

    @Test
    void whatChangesNothingMakesNoVersion() {
        String saved = segments.create("gold", GOLD).asString();

        Response sameAgain = segments.put("gold", "*", saved);
        Response otherRows = segments.revise("gold", GOLD.replace("}", ",\"id\":\"row-7\"}"));

        assertThat(sameAgain.asString()).isEqualTo(saved);
        assertThat(otherRows.asString()).isEqualTo(saved);
        assertThat(versions("gold")).containsExactly(1);
    }

    @Test
    void anotherNameIsAnotherVersion() {
        String saved = segments.create("gold", GOLD).asString();

        Response renamed = segments.put("gold", "*", saved.replace("\"name\":\"gold\"", "\"name\":\"Gold!\""));

        assertThat(renamed.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(renamed.jsonPath().getString("name")).isEqualTo("Gold!");
    }

    @Test
    void aRevisionNeedsTheVersionThatWasSeen() {
        segments.create("gold", GOLD);

        Response blind = given().contentType("application/json")
                .body(segments.body("gold", LEVEL))
                .put(segments.path("gold"));

        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(segments.put("gold", "\"2\"", segments.body("gold", LEVEL)).statusCode())
                .isEqualTo(412);
        assertThat(segments.put("nobody", "*", segments.body("nobody", LEVEL)).statusCode())
                .isEqualTo(404);
        assertThat(Segments.problems(segments.put("gold", "*", segments.body("other", LEVEL))))
                .containsExactly("/id NEVER_CHANGES");
        assertThat(versions("gold")).containsExactly(1);
    }

    @Test
    void anOldVersionComesBackAsANewOne() {
        segments.create("gold", GOLD);
        segments.revise("gold", LEVEL);

        Response restored = given().header("If-Match", "\"2\"").post(segments.path("gold") + "/versions/1/restore");
        Response again = given().post(segments.path("gold") + "/versions/1/restore");
        Response stale = given().header("If-Match", "\"2\"").post(segments.path("gold") + "/versions/2/restore");

        assertThat(restored.statusCode()).as(restored.asString()).isEqualTo(201);
        assertThat(restored.header("ETag")).isEqualTo("\"3\"");
        assertThat(restored.header("Location")).endsWith(segments.path("gold") + "/versions/3");
        assertThat(restored.jsonPath().getInt("restoredFrom")).isEqualTo(1);
        assertThatJson(restored.asString()).inPath("filter.where").isEqualTo(segments.where(GOLD));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(given().post(segments.path("gold") + "/versions/9/restore").statusCode())
                .isEqualTo(404);
        assertThat(versions("gold")).containsExactly(3, 2, 1);
    }

    @Test
    void whatChangedBetweenVersionsIsSaidInWords() {
        // Given
        segments.create("gold", GOLD);
        segments.put("gold", "*", segments.where("""
                {"name": "Gold", "folder": "a", "owner": "Li", "labels": ["x"], "filter": {"language": 1, "where": {"all": [%s, %s]}}}""".formatted(GOLD, LEVEL.replace("level", "orders"))));
        segments.put("gold", "*", segments.body("gold", LEVEL));

        // When
        Response second = get(segments.path("gold") + "/versions/2/diff");
        Response back = get(segments.path("gold") + "/versions/1/diff?from=3");

        // Then
        assertThatJson(second.asString()).isEqualTo("""
                {"from": 1, "to": 2, "changes": [
                 {"kind": "CHANGED", "from": "/name", "to": "/name",
                  "words": {"zh": "名称“gold”改为“Gold”。", "en": "Name “gold” became “Gold”."}},
                 {"kind": "ADDED", "to": "/folder", "words": {"zh": "新增文件夹“a”。", "en": "Folder “a” was added."}},
                 {"kind": "ADDED", "to": "/owner", "words": {"zh": "新增负责人“Li”。", "en": "Owner “Li” was added."}},
                 {"kind": "ADDED", "to": "/labels/0", "words": {"zh": "新增标签“x”。", "en": "Label “x” was added."}},
                 {"kind": "ADDED", "to": "/filter/where/all/1",
                  "words": {"zh": "新增条件“订单有值”。", "en": "Added the condition “Orders has a value”."}}]}""");
        assertThatJson(back.asString()).isEqualTo("""
                {"from": 3, "to": 1, "changes": [{"kind": "CHANGED", "from": "/filter/where", "to": "/filter/where",
                  "words": {"zh": "条件“等级有值”改为“等级是 gold”。",
                   "en": "The condition “Level has a value” became “Level is gold”."}}]}""");
        assertThatJson(get(segments.path("gold") + "/versions/1/diff").asString())
                .isEqualTo("{\"from\": 1, \"to\": 1, \"changes\": []}");
        assertThat(get(segments.path("gold") + "/versions/1/diff?from=9").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDeletedSegmentIsGoneWithItsVersions() {
        segments.create("gold", GOLD);

        assertThat(given().delete(segments.path("gold")).statusCode()).isEqualTo(428);
        assertThat(given().header("If-Match", "\"2\"")
                        .delete(segments.path("gold"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(segments.delete("gold").statusCode()).isEqualTo(204);

        for (String path : List.of("", "/count", "/versions", "/versions/1", "/usages")) {
            assertThat(get(segments.path("gold") + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(segments.delete("gold").statusCode()).isEqualTo(404);
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

    private List<Integer> versions(String name) {
        return get(segments.path(name) + "/versions").jsonPath().getList("items.version", Integer.class);
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
