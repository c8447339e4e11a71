package io.muster.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console as the server serves it; where there is no Node.js, its one page says so and these hold all the same. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class ConsoleRouteTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/audience?a=1", "/segments/vip-core", "/apis"})
    void everyAddressOfTheConsoleAnswersWithItsPage(String address) {
        given().accept(BROWSER)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", equalTo("no-cache"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(containsString("Muster"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/nothing", "/q/nothing", "/assets/of-an-older-console.js"})
    void whatIsNotTheConsolesStaysNotFound(String address) {
        given().accept(BROWSER).get(address).then().statusCode(404);
    }

    @Test
    void aCallerThatReadsNoPagesGetsNone() {
        given().accept("application/json").get("/nothing").then().statusCode(404);
    }

    @Test
    void apartFromItsPageEveryFileIsKeptForEver() {
        Matcher script = Pattern.compile("/assets/[^\"]+\\.js")
                .matcher(asking("identity").get("/").asString());
        if (!script.find()) {
            // Built without Node.js: the page stands alone.
            return;
        }

        given().get(script.group())
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .header("Cache-Control", containsString("immutable"))
                .header("Vary", equalTo("Accept-Encoding"));
    }

    @Test
    void whatABrowserHasIsNotSentAgain() {
        String tag =
                given().get("/").then().header("ETag", notNullValue()).extract().header("ETag");

        given().header("If-None-Match", tag).get("/").then().statusCode(304).body(equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    void headTellsWhatGetWouldSend(String encoding) {
        Response head = asking(encoding).head("/");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length"))
                .isEqualTo(Integer.toString(asking(encoding).get("/").asByteArray().length));
    }

    /** For the bytes as they are sent: the client asks for exactly this encoding, and decodes nothing. */
    private static RequestSpecification asking(String encoding) {
        return given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", encoding);
    }
}
