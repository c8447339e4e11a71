package io.muster.web;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.RawHttp;
import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address means one thing or is refused, and is refused as a problem. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class AddressesTest {
    private static final int LONGEST = 8_000;

    @Test
    void anIdWithASemicolonAsItIsChangesNobody() {
        Shop shop = new Shop();
        shop.say("acme", "{\"level\":\"gold\"}").then().statusCode(200);
        String tags = shop.named("{\"tags\":{\"level\":\"iron\"}}");

        Response refused = put("/api/v1/customers/" + shop.customer("acme") + ";7/tags", tags);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("detail")).contains("%3B");
        assertThat(given().get("/api/v1/customers/" + shop.customer("acme"))
                        .jsonPath()
                        .getList("tags.values.value.flatten()"))
                .containsExactly("gold");

        String encoded = shop.customer("acme") + "%3B7";
        assertThat(put("/api/v1/customers/" + encoded + "/tags", tags).statusCode())
                .isEqualTo(200);
        assertThat(plain("/api/v1/customers/" + encoded).jsonPath().getString("id"))
                .isEqualTo(shop.customer("acme;7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ff", "%fe", "%C3", "%ED%A0%80", "%C0%AF"})
    void anIdThatIsNotUtf8IsNobodys(String id) {
        Response refused = put("/api/v1/customers/" + id + "/tags", "{\"tags\":{}}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/bad-request");
        assertThat(refused.jsonPath().getString("detail")).contains("UTF-8");
        assertThat(refused.header("X-Request-Id")).isNotBlank();
    }

    @Test
    void octetsThatAreNotEncodedAreRefusedToo() throws Exception {
        assertThat(RawHttp.answerTo("GET /api/v1/customers/\u00e5\u00ae\u00a2 HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"instance\":\"/api/v1/customers/%C3%A5");
    }

    @Test
    void anIdOfEveryScriptIsWhatItWasWritten() {
        Shop shop = new Shop();
        String encoded = shop.customer("%E5%AE%A2%F0%9F%98%80%2F%25+");
        put("/api/v1/customers/" + encoded + "/tags", shop.named("{\"tags\":{\"level\":\"gold\"}}"))
                .then()
                .statusCode(200);

        assertThat(plain("/api/v1/customers/" + encoded).jsonPath().getString("id"))
                .isEqualTo(shop.customer("客😀/%+"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/segments/a%2Fb, 404",
        "/api/v1/segments/a%00b, 404",
        "/api/v1/segments/%E5%AE%A2, 404",
        "/api/v1/tags/100%25, 404",
        "/api/v1/nope/a%2Fb, 404",
    })
    void theInstanceOfAProblemIsThePathAsItWasWritten(String path, int status) {
        Response refused = plain(path);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThatJson(refused.asString()).node("instance").isEqualTo(path);
    }

    @Test
    void anAddressMayHaveSoManyCharactersAndNotOneMore() {
        String start = "/api/v1/segments?q=";

        assertThat(plain(start + "x".repeat(LONGEST - start.length())).statusCode())
                .isEqualTo(200);
        Response refused = plain(start + "x".repeat(LONGEST - start.length() + 1));
        assertThat(refused.statusCode()).isEqualTo(414);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThatJson(refused.asString()).isEqualTo("""
                {"type":"/problems/address-too-long","title":"The address is too long","status":414,
                 "detail":"a request's path and query have at most 8000 characters"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: */*", "Host: evil.example/x"})
    void aRequestWithoutAHostIsAProblem(String header) throws Exception {
        assertThat(RawHttp.answerTo("GET /api/v1/segments HTTP/1.1", header))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"type\":\"/problems/bad-request\"")
                .doesNotContain("stack");
    }

    private static Response plain(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    private static Response put(String path, String body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .put(path);
    }
}
