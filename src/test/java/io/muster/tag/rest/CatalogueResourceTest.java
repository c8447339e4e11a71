package io.muster.tag.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.PointsInTime;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class CatalogueResourceTest {
    private final String source = Tags.source();

    private String file(String more) {
        return """
                {"categories": [{"path": ["%1$s"], "names": {"zh": "价值", "en": "Value"}}],
                 "tags": [%2$s, %3$s %4$s]}
                """.formatted(
                        source,
                        Tags.level(source + ".level").replace("\"value\"", "\"" + source + "\""),
                        Tags.open(source + ".place"),
                        more);
    }

    private static Response post(String file) {
        return given().contentType("application/json").body(file).post("/api/v1/catalogue");
    }

    @Test
    void importingTwiceChangesNothingTheSecondTime() {
        assertThatJson(post(file("")).asString()).isEqualTo("""
                {"added": ["%1$s.level", "%1$s.place"], "revised": [], "unchanged": []}
                """.formatted(source));
        assertThatJson(post(file("")).asString()).isEqualTo("""
                {"added": [], "revised": [], "unchanged": ["%1$s.level", "%1$s.place"]}
                """.formatted(source));
        assertThat(get("/api/v1/tags/" + source + ".level").header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void importingAnExportChangesNothing() {
        post(file(""));
        String exported = get("/api/v1/catalogue").asString();

        Response again = post(exported);

        assertThat(again.jsonPath().getList("added")).isEmpty();
        assertThat(again.jsonPath().getList("revised")).isEmpty();
        assertThatJson(get("/api/v1/catalogue").asString()).isEqualTo(exported);
        assertThatJson(exported)
                .inPath("categories[?(@.path == ['" + source + "'])].names")
                .isEqualTo("[{\"zh\": \"价值\", \"en\": \"Value\"}]");
    }

    @Test
    void everyProblemOfTheFileIsToldAndNothingIsWritten() {
        Response response = post(file(", {\"code\": \"" + source + ".level\"}, 7"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class))
                .contains("/tags/2/code REPEATED_TAG", "/tags/2 MISSING_FIELD", "/tags/3 WRONG_TYPE");
        assertThat(get("/api/v1/tags/" + source + ".place").statusCode()).isEqualTo(404);
    }

    @Test
    void aNewTagThatSaysNoStateIsADraftAndAKnownOneKeepsItsOwn() {
        String silent = file("").replace(", \"state\": \"PUBLISHED\"", "");
        post(silent);
        assertThat(get("/api/v1/tags/" + source + ".place").jsonPath().getString("state"))
                .isEqualTo("DRAFT");
        post(file(""));

        assertThat(post(silent).jsonPath().getList("revised")).isEmpty();

        assertThat(get("/api/v1/tags/" + source + ".place").jsonPath().getString("state"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void aDictionaryMayBeLong() {
        String values = IntStream.range(0, 165_000)
                .mapToObj(i -> "{\"code\": \"sku-" + i + "\"}")
                .collect(Collectors.joining(",", "\"values\": [", "], \"open\""));
        Response response = post("{\"tags\": [" + Tags.open(source + ".sku").replace("\"open\"", values) + "]}");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        // Reading so many values may take longer than one request waits.
        PointsInTime.await(() -> get("/api/v1/tags?q=" + source).statusCode() == 200);
        Response listed = get("/api/v1/tags?q=" + source);
        assertThatJson(listed.asString()).inPath("items[0].valueCount").isEqualTo(165_000);
        assertThatJson(listed.asString()).inPath("items[0]").isObject().doesNotContainKey("values");
        assertThatJson(get("/api/v1/tags/" + source + ".sku/values?q=sku-164999")
                        .asString())
                .node("total.count")
                .isEqualTo(1);
        given().header("If-Match", "*").delete("/api/v1/tags/" + source + ".sku");
    }
}
