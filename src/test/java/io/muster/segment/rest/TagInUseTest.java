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

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class TagInUseTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";

    private Shop shop;
    private Segments segments;

    @BeforeEach
    void aShop() {
        shop = new Shop();
        segments = new Segments(shop);
    }

    @Test
    void aTagInUseIsNeitherRetiredNorDeleted() {
        // Given
        String tag = shop.source + ".silent";
        segments.create("silent", "{\"tag\":\"silent\",\"op\":\"exists\"}");
        segments.create("around", segments.where("{\"segment\":{\"id\":\"#silent\",\"version\":1}}"));

        // Then
        assertThat(segments.users(retire(tag))).containsExactly("silent");
        assertThat(segments.users(given().header("If-Match", "*").delete("/api/v1/tags/" + tag)))
                .containsExactly("silent");
        assertThat(segments.users(Shop.post("/api/v1/catalogue", "{\"tags\":[" + retired(tag) + "]}")))
                .containsExactly("silent");

        // When its segment moves on, the old version is still pinned
        segments.revise("silent", GOLD);
        assertThat(segments.users(retire(tag))).containsExactly("silent (version 1)");
        segments.revise("around", GOLD);

        // Then
        assertThat(retire(tag).statusCode()).isEqualTo(200);
        Response old = get(segments.path("silent") + "/versions/1");
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.jsonPath().getString("sentences.zh")).isEqualTo("沉默有值。");
        assertThatJson(old.asString()).inPath("errors").isEqualTo("""
                [{"pointer": "/filter/where/tag", "code": "TAG_NOT_PUBLISHED", "message": "The tag \\"%s\\" is retired."}]""".formatted(tag));
        assertThat(Segments.problems(given().post(segments.path("silent") + "/versions/1/restore")))
                .containsExactly("/filter/where/tag TAG_NOT_PUBLISHED");
    }

    @Test
    void aTagIsNotRetiredWhileSomebodyBeginsToUseIt() throws Exception {
        String tag = shop.source + ".silent";
        for (int round = 0; round < 10; round++) {
            String name = "user" + round;

            List<Response> answers = AtOnce.ask(
                    () -> retire(tag),
                    () -> segments.post(segments.body(name, "{\"tag\":\"silent\",\"op\":\"exists\"}")));

            List<Integer> codes = answers.stream().map(Response::statusCode).toList();
            assertThat(codes).isIn(List.of(200, 422), List.of(409, 201));
            if (codes.getFirst() == 200) {
                Shop.replaceTag(tag, get("/api/v1/tags/" + tag).asString().replace("RETIRED", "PUBLISHED"));
            } else {
                segments.delete(name);
            }
        }
    }

    private Response retire(String tag) {
        return Shop.replaceTag(tag, retired(tag));
    }

    private static String retired(String tag) {
        return get("/api/v1/tags/" + tag).asString().replace("PUBLISHED", "RETIRED");
    }
}
