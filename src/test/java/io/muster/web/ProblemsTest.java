package io.muster.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class ProblemsTest {
    private static final int MEBIBYTE = 1 << 20;

    private static Response post(byte[] body) {
        return given().contentType("application/json").body(body).post("/api/v1/tags");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nope, 404, /problems/not-found",
        "PATCH, /api/v1/tags, 405, /problems/method-not-allowed",
        "GET, /nope, 404, /problems/not-found"
    })
    void whatTheHttpLayerRefusesIsAProblemToo(String method, String path, int status, String type) {
        Response response = given().request(method, path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThatJson(response.asString()).node("type").isEqualTo(type);
        assertThatJson(response.asString()).node("instance").isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT    | /api/v1/audiences/count    | OPTIONS, POST",
                "PATCH  | /api/v1/tags               | GET, HEAD, OPTIONS, POST",
                "DELETE | /api/v1/customers/a%2Fb    | GET, HEAD, OPTIONS",
                "GET    | /api/v1/customers:batch    | OPTIONS, POST",
                "PATCH  | /api/v1/segments/a         | DELETE, GET, HEAD, OPTIONS, PUT"
            })
    void whoUsesAnotherMethodHearsWhichThereAre(String method, String path, String allowed) {
        Response response = given().urlEncodingEnabled(false).request(method, path);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().getValues("Allow")).containsExactly(allowed);
    }

    @Test
    void otherMediaTypesAreRefusedAsProblems() {
        assertThat(given().contentType("text/plain")
                        .body("x")
                        .post("/api/v1/tags")
                        .jsonPath()
                        .getInt("status"))
                .isEqualTo(415);
        assertThat(given().accept("image/png").get("/api/v1/tags").statusCode()).isEqualTo(406);
    }

    @Test
    void aBodyThatIsNotJsonIsNamedWithItsPlace() {
        Response response = post("{\"code\": 1,\n \"code\": 2}".getBytes(StandardCharsets.UTF_8));

        assertThatJson(response.asString()).isEqualTo("""
                {"type": "/problems/not-json", "title": "The body is not JSON", "status": 400,
                 "detail": "line 2, column 2: a key stands twice in one object", "instance": "/api/v1/tags",
                 "errors": [{"pointer": "", "code": "NOT_JSON",
                             "message": "line 2, column 2: a key stands twice in one object"}],
                 "line": 2, "column": 2}
                """);
    }

    @Test
    void aBodyOfAMebibyteIsReadAndOneByteMoreIsNot() {
        String json = "{\"code\":\"" + "x".repeat(MEBIBYTE - 11) + "\"}";
        assertThat(json).hasSize(MEBIBYTE);

        assertThat(post(json.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
        Response tooLong = post((json + " ").getBytes(StandardCharsets.UTF_8));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThatJson(tooLong.asString()).node("type").isEqualTo("/problems/too-many-bytes");
    }

    @Test
    void depthAndNumbersBeyondMeasureAreProblemsAndNoMistakes() {
        assertThat(post("[".repeat(MEBIBYTE).getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(422);
        assertThat(post("{\"a\":1e99999999999}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("{\"version\":1e999999999}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(("{\"a\":" + "9".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aWellFormedRequestIdIsKept() {
        assertThat(given().header("X-Request-Id", "a-1.B_2").get("/api/v1/tags").header("X-Request-Id"))
                .isEqualTo("a-1.B_2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with blank",
                "<script>",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void anyOtherRequestIdIsReplaced(String id) {
        assertThat(given().header("X-Request-Id", id).get("/api/v1/tags").header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
        assertThat(get("/api/v1/nope").header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }
}
