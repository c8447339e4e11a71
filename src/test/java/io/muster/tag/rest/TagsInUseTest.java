package io.muster.tag.rest;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void thousandsOfValuesGoAtOnceUnlessACustomerCarriesOne() {
        // Given
        String many = Tags.source() + ".level";
        List<String> values = IntStream.range(0, 3_000).mapToObj(i -> "v" + i).toList();
        assertThat(Tags.post(Tags.level(many, values)).statusCode()).isEqualTo(201);
        given().contentType("application/json")
                .body("{\"tags\": {\"%s\": \"v1500\"}}".formatted(many))
                .put("/api/v1/customers/" + many + "-1/tags")
                .then()
                .statusCode(200);

        // When
        Response refused = Tags.put(many, "*", Tags.level(many, List.of("other")));
        Response done = Tags.put(many, "*", Tags.level(many, List.of("v1500", "other")));

        // Then
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThatJson(refused.asString()).node("users").isEqualTo("[\"v1500\"]");
        assertThat(refused.time()).isLessThan(3_000);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        assertThat(get("/api/v1/tags/" + many + "/values").jsonPath().getList("items.code"))
                .containsExactly("v1500", "other");
    }

    @Test
    void ofManyValuesThatCustomersCarryTwentyAreNamed() {
        // Given
        String many = Tags.source() + ".level";
        List<String> values = IntStream.range(0, 21).mapToObj(i -> "v" + i).toList();
        assertThat(Tags.post(Tags.level(many, values)).statusCode()).isEqualTo(201);
        String rows = values.reversed().stream()
                .map(value -> "{\"id\": \"%s-%s\", \"tags\": {\"%s\": \"%s\"}}".formatted(many, value, many, value))
                .collect(Collectors.joining(","));
        Shop.post("/api/v1/customers:batch", "{\"customers\": [" + rows + "]}")
                .then()
                .statusCode(200);

        // When
        Response refused = Tags.put(many, "*", Tags.level(many, List.of("other")));

        // Then
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getList("users", String.class)).isEqualTo(values.subList(0, 20));
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
