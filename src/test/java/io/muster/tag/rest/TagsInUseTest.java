package io.muster.tag.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class TagsInUseTest {
    private final String source = Tags.source();
    private final String code = source + ".level";

    @BeforeEach
    void twoGoldCustomers() {
        Tags.post(Tags.level(code));
        for (String id : new String[] {source + "-1", source + "-2"}) {
            Response changed = given().contentType("application/json")
                    .body("{\"tags\": {\"%s\": \"gold\"}}".formatted(code))
                    .put("/api/v1/customers/" + id + "/tags");
            assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        }
    }

    @Test
    void everyValueIsCounted() {
        Response values = get("/api/v1/tags/" + code + "/values");

        assertThatJson(values.asString()).isEqualTo("""
                {"items": [{"code": "gold", "names": {"zh": "金卡", "en": "Gold"}, "count": 2},
                           {"code": "diamond", "names": {"zh": "diamond", "en": "diamond"}, "count": 0}],
                 "total": {"count": 2, "type": "EXACT"}, "asOf": "${json-unit.any-string}"}
                """);
    }

    @Test
    void aValueThatCustomersCarryCannotGoButAnotherCan() {
        String withoutGold = Tags.level(code).replace("\"gold\"", "\"silver\"");
        String withoutDiamond = Tags.level(code).replace(", {\"code\": \"diamond\"}", "");

        Response refused = Tags.put(code, "*", withoutGold);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThatJson(refused.asString()).node("users").isEqualTo("[\"gold\"]");
        assertThat(Tags.put(code, "*", withoutDiamond).statusCode()).isEqualTo(200);
    }

    @Test
    void aTagThatCustomersCarryCannotBeDeleted() {
        Response refused = given().header("If-Match", "*").delete("/api/v1/tags/" + code);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("detail")).contains("2 customers");
        assertThat(get("/api/v1/tags/" + code).statusCode()).isEqualTo(200);
    }

    @Test
    void valuesMayBeginToExpireThoughCustomersCarryThem() {
        String expiring = Tags.level(code).replace("\"kind\"", "\"timeToLive\": \"P30D\", \"kind\"");

        assertThat(Tags.put(code, "\"1\"", expiring).statusCode()).isEqualTo(200);

        assertThat(get("/api/v1/tags/" + code + "/values").jsonPath().getLong("items[0].count"))
                .isEqualTo(2);
    }
}
