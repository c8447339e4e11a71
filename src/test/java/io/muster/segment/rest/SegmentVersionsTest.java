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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each change of a segment is a version of it. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class SegmentVersionsTest {
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
                 {"kind": "ADDED", "to": "/labels/0", "words": {"zh": "新增标记“x”。", "en": "Label “x” was added."}},
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

    private List<Integer> versions(String name) {
        return get(segments.path(name) + "/versions").jsonPath().getList("items.version", Integer.class);
    }
}
