package io.muster.audience.rest;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class ExplainTest {
    private Shop shop;

    @BeforeEach
    void aShop() {
        shop = new Shop();
    }

    @Test
    void everyNodeSaysWhetherItHoldsAndWhatTheCustomerHasThereAlsoInsideSegments() {
        // Given
        shop.say("a", "{\"level\":\"gold\",\"orders\":12}");
        shop.say("a", "2020-01-01T00:00:00Z", "{\"silent\":true}").then().statusCode(200);
        Shop.post("/api/v1/segments", shop.named("""
                        {"id":"%s-vip","name":"vip","filter":{"language":1,"where":{"any":[
                          {"tag":"orders","op":"range","value":{"lt":5}},
                          {"tag":"level","op":"eq","value":"gold"}]}}}""").formatted(shop.source))
                .then()
                .statusCode(201);

        // When
        Response answer = explain("""
                {"all":[
                  {"tag":"silent","op":"missing"},
                  {"none":[{"segment":{"id":"%s-vip"}}]},
                  {"sample":{"salt":"s","from":0,"to":100}}]}""".formatted(shop.source), "a");

        // Then
        assertThatJson(answer.asString()).isEqualTo(shop.named("""
                {"customerId":"%1$s-a","holds":false,"asOf":"${json-unit.any-string}","resolved":[],
                 "where":{"pointer":"/filter/where","node":"ALL","holds":false,"children":[
                   {"pointer":"/filter/where/all/0","node":"TAG","holds":true,"tag":{"code":"silent","values":[]}},
                   {"pointer":"/filter/where/all/1","node":"NONE","holds":false,"children":[
                     {"pointer":"/filter/where/all/1/none/0","node":"SEGMENT","holds":true,
                      "segment":{"id":"%1$s-vip","version":1},"children":[
                       {"pointer":"/filter/where","node":"ANY","holds":true,"children":[
                         {"pointer":"/filter/where/any/0","node":"TAG","holds":false,
                          "tag":{"code":"orders","values":[{"value":12.0}]}},
                         {"pointer":"/filter/where/any/1","node":"TAG","holds":true,
                          "tag":{"code":"level","values":[{"value":"gold","names":{"zh":"gold","en":"gold"}}]}}]}]}]},
                   {"pointer":"/filter/where/all/2","node":"SAMPLE","holds":true}]}}""").formatted(shop.source));
    }

    @Test
    void aCustomerWhomNobodyKnowsCannotBeExplained() {
        assertThat(explain("{\"all\":[]}", "nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void theCustomerMustBeNamed() {
        Response refused =
                Shop.post("/api/v1/audiences/explain", "{\"filter\":{\"language\":1,\"where\":{\"all\":[]}}}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code", String.class)).containsExactly("MISSING_FIELD");

        Response more =
                Shop.post("/api/v1/audiences/explain", "{\"filter\":{\"language\":1,\"where\":{\"any\":[]}},\"x\":1}");
        assertThat(more.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class))
                .containsExactly("/x UNKNOWN_FIELD", " MISSING_FIELD", "/filter/where/any EMPTY_GROUP");
    }

    private Response explain(String where, String customer) {
        return Shop.post(
                "/api/v1/audiences/explain",
                shop.named("{\"filter\":{\"language\":1,\"where\":" + where + "},\"customerId\":\""
                        + shop.customer(customer) + "\"}"));
    }
}
