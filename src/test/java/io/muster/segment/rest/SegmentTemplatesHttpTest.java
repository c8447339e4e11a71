package io.muster.segment.rest;

import static io.restassured.RestAssured.get;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class SegmentTemplatesHttpTest {

    @BeforeEach
    void theDemosCatalogue() throws IOException {
        // As a load of the demo would enter it, but without its customers.
        String catalogue = Files.readString(Path.of("loaders", "demo", "catalogue.json"))
                .replaceAll("\"code\": \"\\w+\\.\\w+\"", "$0, \"state\": \"PUBLISHED\"");
        Response imported = Shop.post("/api/v1/catalogue", catalogue);
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(200);
    }

    @Test
    void templatesAreListedWithTheirParameters() throws IOException {
        Response list = RestAssured.given().queryParam("limit", 10_000).get("/api/v1/segment-templates");

        assertThat(list.jsonPath().getList("items.id", String.class))
                .isEqualTo(Files.readAllLines(Path.of("segment-templates", "order.txt")));
        Response one = get("/api/v1/segment-templates/discount-depth");
        assertThatJson(one.asString()).isEqualTo("""
                {"id": "discount-depth", "names": {"zh": "折扣敏感客户", "en": "By the discount that works"},
                 "description": {"zh": "${json-unit.any-string}", "en": "${json-unit.any-string}"},
                 "parameters": [
                  {"name": "depths", "names": {"zh": "折扣敏感区间", "en": "Discounts that work"}, "type": "VALUES",
                   "tag": "model.discount_depth", "allowed": "${json-unit.any-object}", "default": ["10_20", "20_40"]},
                  {"name": "sensitivity", "names": {"zh": "价格敏感度", "en": "Price sensitivity"}, "type": "VALUES",
                   "tag": "model.price_sensitivity", "default": ["high", "medium"], "allowed": [
                    {"code": "high", "names": {"zh": "高", "en": "High"}},
                    {"code": "medium", "names": {"zh": "中", "en": "Medium"}},
                    {"code": "low", "names": {"zh": "低", "en": "Low"}}]}]}""".replace("${json-unit.any-object}", "${json-unit.ignore}"));
        assertThatJson(get("/api/v1/segment-templates/dormant").asString())
                .inPath("parameters[0]")
                .isEqualTo("""
                {"name": "days", "names": {"zh": "天数", "en": "Days"}, "type": "WHOLE", "least": 1, "most": 3650, "default": 180}""");
        assertThat(get("/api/v1/segment-templates/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void everyTemplateMakesAFilterThatCanBeCountedAndSaved() {
        List<String> ids = RestAssured.given()
                .queryParam("limit", 10_000)
                .get("/api/v1/segment-templates")
                .jsonPath()
                .getList("items.id", String.class);

        for (String id : ids) {
            Response filled = fill(id, "{}");
            assertThat(filled.statusCode()).as(id + filled.asString()).isEqualTo(200);
            String filter = filled.asString().replaceFirst(",\"sentences\":.*", "}");
            Response counted = Shop.post("/api/v1/audiences/count", filter);
            assertThat(counted.statusCode()).as(id + counted.asString()).isEqualTo(200);
        }
    }

    @Test
    void parametersArePutIn() {
        Response filled = fill("discount-depth", "{\"parameters\": {\"depths\": [\"over_40\"]}}");

        assertThatJson(filled.asString()).isEqualTo("""
                {"filter": {"language": 1, "where": {"all": [
                  {"tag": "model.price_sensitivity", "op": "in", "value": ["high", "medium"]},
                  {"tag": "model.discount_depth", "op": "in", "value": ["over_40"]}]}},
                 "sentences": {"zh": "${json-unit.any-string}", "en": "${json-unit.any-string}"}}""");
    }

    @Test
    void whatIsWrongIsToldAtTheParameter() {
        assertThat(Segments.problems(fill("dormant", "{\"parameters\": {\"days\": 0, \"weeks\": 1}, \"more\": 1}")))
                .containsExactly(
                        "/more UNKNOWN_FIELD", "/parameters/weeks UNKNOWN_FIELD", "/parameters/days WRONG_TYPE");
        assertThat(Segments.problems(fill("dormant", "{\"parameters\": {\"days\": 1.5}}")))
                .containsExactly("/parameters/days WRONG_TYPE");
        assertThat(Segments.problems(fill(
                        "discount-depth", "{\"parameters\": {\"depths\": [\"10_20\", \"all\"], \"sensitivity\": []}}")))
                .containsExactly("/parameters/sensitivity WRONG_TYPE");
        assertThat(Segments.problems(fill("discount-depth", "{\"parameters\": {\"depths\": [\"10_20\", \"all\"]}}")))
                .containsExactly("/parameters/depths/1 UNKNOWN_VALUE");
        assertThat(Segments.problems(fill("category-fans", "{\"parameters\": {\"weight\": 0.123}}")))
                .containsExactly("/parameters/weight BAD_WEIGHT");
        assertThat(Segments.problems(fill("big-baskets", "{\"parameters\": {\"from\": 5, \"below\": 5}}")))
                .as("both together")
                .containsExactly("/parameters/from RANGE_EMPTY");
        assertThat(Segments.problems(fill("dormant", "[]"))).containsExactly(" WRONG_TYPE");
        assertThat(Segments.problems(fill("dormant", "{\"parameters\": []}")))
                .containsExactly("/parameters WRONG_TYPE");
        assertThat(fill("nobody", "{}").statusCode()).isEqualTo(404);
    }

    private static Response fill(String template, String body) {
        return Shop.post("/api/v1/segment-templates/" + template + "/filter", body);
    }
}
