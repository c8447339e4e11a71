package io.muster.tag.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class TagListTest {
    private final String source = Tags.source();

    @BeforeEach
    void fiveTags() {
        for (String name : List.of("a", "b", "c", "d")) {
            Tags.post(
                    Tags.level(source + "." + name).replace("\"value\", \"membership\"", "\"" + source + "\", \"x\""));
        }
        Tags.post(Tags.open(source + ".place").replace("attributes/place", source));
    }

    @Test
    void pagesTogetherAreTheListEveryTagOnce() {
        List<String> codes = new ArrayList<>();
        String token = null;
        do {
            Response page = given().queryParam("q", source)
                    .queryParam("limit", 2)
                    .queryParams(token == null ? java.util.Map.of() : java.util.Map.of("pageToken", token))
                    .get("/api/v1/tags");
            assertThatJson(page.asString()).node("total").isEqualTo("{\"count\": 5, \"type\": \"EXACT\"}");
            codes.addAll(page.jsonPath().getList("items.code"));
            token = page.jsonPath().getString("nextPageToken");
        } while (token != null);

        assertThat(codes)
                .containsExactly(source + ".a", source + ".b", source + ".c", source + ".d", source + ".place");
    }

    @Test
    void aTokenOfOneSearchIsNoneOfAnother() {
        String token = get("/api/v1/tags?limit=1&q=" + source).jsonPath().getString("nextPageToken");

        Response other = get("/api/v1/tags?limit=1&state=DRAFT&pageToken=" + token);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getList("errors.code")).containsExactly("BAD_PAGE_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "-1", "x", "1e2", "99999999999"})
    void aLimitIsOneToTenThousand(String limit) {
        Response response = given().queryParam("limit", limit).get("/api/v1/tags");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(get("/api/v1/tags?limit=10000").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "pageToken", "kind", "state", "category", "tree"})
    void aParameterWithoutAValueIsRefused(String parameter) {
        Response response = get("/api/v1/tags?" + parameter + "=");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getList("errors.code")).containsExactly("EMPTY_PARAMETER");
        assertThat(response.jsonPath().getString("detail")).contains(parameter);
        assertThat(get("/api/v1/tags?" + parameter).statusCode()).isEqualTo(422);
    }

    @Test
    void whoSearchesForNothingFindsEverything() {
        assertThat(get("/api/v1/tags?q=").jsonPath().getInt("total.count"))
                .isEqualTo(get("/api/v1/tags").jsonPath().getInt("total.count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1"})
    void aTreeIsAskedForWithTrueAndNothingElse(String tree) {
        Response response = get("/api/v1/tags?tree=" + tree);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getList("errors.code")).containsExactly("UNKNOWN_VALUE");
        assertThat(response.jsonPath().getList("errors[0].allowed")).containsExactly("true", "false");
        assertThat(get("/api/v1/tags?tree=false").asString())
                .isEqualTo(get("/api/v1/tags").asString());
    }

    @Test
    void tagsAreFoundByNameCategoryKindAndState() {
        assertThat(codes("category=" + source + "/x")).hasSize(4);
        assertThat(codes("category=" + source)).hasSize(5);
        assertThat(codes("category=" + source + "&kind=STATISTICAL")).containsExactly(source + ".place");
        assertThat(codes("category=" + source + "&state=DRAFT")).isEmpty();
        assertThat(codes("category=" + source + "&q=MEMBER")).hasSize(4);
        assertThat(codes("category=" + source + "&q=国家")).containsExactly(source + ".place");
        assertThat(get("/api/v1/tags?kind=magic").statusCode()).isEqualTo(422);
    }

    @Test
    void theTreeHoldsTheTagsWhereTheyLie() {
        Response tree = get("/api/v1/tags?tree=true&q=" + source);

        assertThatJson(tree.asString()).inPath("items[0].path").isEqualTo("[\"" + source + "\"]");
        assertThatJson(tree.asString()).inPath("items[0].tags[*].code").isEqualTo("[\"" + source + ".place\"]");
        assertThatJson(tree.asString())
                .inPath("items[0].children[0].names")
                .isEqualTo("{\"zh\": \"x\", \"en\": \"x\"}");
        assertThatJson(tree.asString())
                .inPath("items[0].children[0].tags")
                .isArray()
                .hasSize(4);
        assertThatJson(tree.asString()).node("total.count").isEqualTo(5);
    }

    @Test
    void theValuesOfATagAreAListOfTheirOwn() {
        Response first = get("/api/v1/tags/" + source + ".a/values?limit=1");
        String token = first.jsonPath().getString("nextPageToken");

        assertThat(first.jsonPath().getList("items.code")).containsExactly("gold");
        assertThat(get("/api/v1/tags/" + source + ".a/values?limit=1&pageToken=" + token)
                        .jsonPath()
                        .getList("items.code"))
                .containsExactly("diamond");
        assertThat(get("/api/v1/tags/" + source + ".nope/values").statusCode()).isEqualTo(404);
    }

    private static List<String> codes(String query) {
        return get("/api/v1/tags?" + query).jsonPath().getList("items.code");
    }
}
