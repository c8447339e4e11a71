package io.muster.audience.rest;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class CountTest {
    private Shop shop;

    @BeforeEach
    void aShopWithThreeCustomers() {
        shop = new Shop();
        shop.say("a", "{\"level\":\"gold\",\"orders\":12}");
        shop.say("b", "{\"level\":\"silver\",\"orders\":3}");
        shop.say("c", "{\"level\":\"gold\"}");
    }

    @Test
    void everyNodeIsCountedTakenAlone() {
        // When
        Response answer = count("""
                {"language":1,"where":{"all":[
                  {"tag":"level","op":"exists"},
                  {"any":[{"tag":"level","op":"eq","value":"gold"},{"tag":"orders","op":"range","value":{"lt":5}}]},
                  {"none":[{"tag":"orders","op":"range","value":{"gte":10}}]}]}}""", ",\"nodes\":true");

        // Then
        long total = answer.jsonPath().getLong("total");
        assertThatJson(answer.asString()).isEqualTo("""
                {"count":2,"total":%d,"asOf":"${json-unit.any-string}","tookMillis":"${json-unit.any-number}","resolved":[],
                 "nodes":[
                  {"pointer":"/filter/where","count":2},
                  {"pointer":"/filter/where/all/0","count":3},
                  {"pointer":"/filter/where/all/1","count":3},
                  {"pointer":"/filter/where/all/1/any/0","count":2},
                  {"pointer":"/filter/where/all/1/any/1","count":1},
                  {"pointer":"/filter/where/all/2","count":%d},
                  {"pointer":"/filter/where/all/2/none/0","count":1}]}""".formatted(total, total - 1));
    }

    @Test
    void missingIsNeverAValue() {
        assertThat(
                        shop.count(
                                "{\"all\":[{\"tag\":\"level\",\"op\":\"exists\"},{\"tag\":\"orders\",\"op\":\"ne\",\"value\":3}]}"))
                .isEqualTo(1);
        assertThat(
                        shop.count(
                                "{\"all\":[{\"tag\":\"level\",\"op\":\"exists\"},{\"none\":[{\"tag\":\"orders\",\"op\":\"eq\",\"value\":3}]}]}"))
                .isEqualTo(2);
    }

    @Test
    void relativeDatesAreSaidAsTheyWereTaken() {
        Response answer = count(
                "{\"language\":1,\"timezone\":\"Asia/Tokyo\",\"where\":{\"tag\":\"seen\",\"op\":\"within\",\"value\":{\"last\":30,\"unit\":\"day\"}}}",
                "");

        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        assertThatJson(answer.asString())
                .inPath("resolved")
                .isEqualTo("[{\"pointer\":\"/filter/where\",\"from\":\"%s\",\"to\":\"%s\"}]"
                        .formatted(today.minusDays(29), today));
    }

    @Test
    void aWrongFilterIsRefusedWithEveryProblemAtItsPlace() {
        Response answer = count("""
                {"language":1,"where":{"all":[
                  {"tag":"level","op":"eq","value":"lead"},
                  {"tag":"orders","op":"in","value":[1]},
                  {"segment":{"id":"vip"}}, {"list":{"id":"blocked"}}]}}""", ",\"nodes\":1,\"more\":2");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class))
                .containsExactly(
                        "/more UNKNOWN_FIELD",
                        "/nodes WRONG_TYPE",
                        "/filter/where/all/0/value UNKNOWN_VALUE",
                        "/filter/where/all/1/op OP_NOT_FOR_TYPE",
                        "/filter/where/all/2/segment/id UNKNOWN_SEGMENT",
                        "/filter/where/all/3/list/id UNKNOWN_LIST");

        Response filter = count("""
                {"language":1,"where":{"all":[
                  {"tag":"level","op":"eq","value":"lead"},
                  {"tag":"orders","op":"in","value":[1]},
                  {"segment":{"id":"vip"}}, {"list":{"id":"blocked"}}]}}""", "");
        assertThat(filter.statusCode()).isEqualTo(422);
        assertThat(filter.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class))
                .containsExactly(
                        "/filter/where/all/0/value UNKNOWN_VALUE",
                        "/filter/where/all/1/op OP_NOT_FOR_TYPE",
                        "/filter/where/all/2/segment/id UNKNOWN_SEGMENT",
                        "/filter/where/all/3/list/id UNKNOWN_LIST");
    }

    @Test
    void aCheckAnswersForAnyReadableBody() {
        Response right = Shop.post(
                "/api/v1/audiences/check",
                shop.named(
                        "{\"filter\":{\"language\":1,\"where\":{\"tag\":\"level\",\"op\":\"in\",\"value\":[\"silver\",\"gold\",\"gold\"]}}}"));
        right.then().statusCode(200);
        assertThatJson(right.asString()).isEqualTo(shop.named("""
                {"valid":true,"errors":[],"hash":"${json-unit.any-string}",
                 "canonical":{"language":1,"timezone":"Asia/Shanghai","where":{"tag":"level","op":"in","value":["gold","silver"]}},
                 "sentences":{"zh":"${json-unit.any-string}","en":"${json-unit.any-string}"}}"""));

        Response wrong =
                Shop.post("/api/v1/audiences/check", "{\"filter\":{\"language\":2,\"where\":{\"any\":[]}},\"x\":1}");
        wrong.then().statusCode(200);
        assertThat(wrong.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class))
                .containsExactly(
                        "/x UNKNOWN_FIELD", "/filter/language UNSUPPORTED_LANGUAGE", "/filter/where/any EMPTY_GROUP");
        Response unknown = Shop.post(
                "/api/v1/audiences/check",
                shop.named("{\"filter\":{\"language\":1,\"where\":{\"tag\":\"level\",\"op\":\"exists\"}},\"x\":1}"));
        assertThatJson(unknown.asString()).isEqualTo("""
                {"valid":false,"errors":[{"pointer":"/x","code":"UNKNOWN_FIELD","message":"This field is not known.","allowed":["filter"]}]}""");

        Response frame = Shop.post("/api/v1/audiences/check", "[]");
        frame.then().statusCode(200);
        assertThatJson(frame.asString()).isEqualTo("""
                {"valid":false,"errors":[{"pointer":"","code":"WRONG_TYPE","message":"The body must be an object with a filter."}]}""");

        Shop.post("/api/v1/audiences/check", "{").then().statusCode(400);
    }

    @Test
    void aCheckAnswersForJsonThatNobodyCanHold() {
        String deep = "{\"filter\":{\"language\":1,\"where\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}}";
        String deepest = "/filter/where" + "/0".repeat(998);
        assertThatJson(check(deep).asString()).isEqualTo("""
                {"valid":false,"errors":[{"pointer":"%s","code":"TOO_DEEP","message":"${json-unit.any-string}"}]}""".formatted(deepest));

        String large = "{\"filter\":{\"language\":" + "9".repeat(1_001) + "}}";
        assertThatJson(check(large).asString()).isEqualTo("""
                {"valid":false,"errors":[
                  {"pointer":"/filter/language","code":"WRONG_TYPE","message":"${json-unit.any-string}"}]}""");
        assertThat(Shop.post("/api/v1/audiences/count", large).statusCode()).isEqualTo(422);

        String tooLong = "{\"filter\":\"" + "x".repeat(1 << 20) + "\"}";
        assertThat(Shop.post("/api/v1/audiences/check", tooLong).statusCode()).isEqualTo(413);
    }

    private static Response check(String body) {
        Response answer = Shop.post("/api/v1/audiences/check", body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private Response count(String filter, String more) {
        return Shop.post("/api/v1/audiences/count", "{\"filter\":" + shop.named(filter) + more + "}");
    }
}
