package io.muster.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.RawHttp;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Requests are counted by endpoint, and never by an address that names somebody. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class RequestMetricsTest {
    private static final String ID = "leak-1";
    private static final String CUSTOMER = "/api/v1/customers/" + ID;

    @Test
    void noIdIsEverCounted() throws Exception {
        given().delete(CUSTOMER).then().statusCode(405);
        given().accept("image/png").get(CUSTOMER).then().statusCode(406);
        given().contentType("text/plain")
                .body("x")
                .put(CUSTOMER + "/tags")
                .then()
                .statusCode(415);
        given().get("/api/v1/customer/" + ID).then().statusCode(404);
        given().get(CUSTOMER).then().statusCode(404);
        given().urlEncodingEnabled(false).get(CUSTOMER + ";a").then().statusCode(400);
        given().accept("text/html").get("/customers/" + ID);
        assertThat(RawHttp.answerTo("DELETE /" + CUSTOMER + " HTTP/1.1", "Host: localhost", "Connection: close"))
                .startsWith("HTTP/1.1 405");
        assertThat(RawHttp.answerTo("GET " + CUSTOMER + " HTTP/1.1")).startsWith("HTTP/1.1 400");

        assertThat(metrics())
                .doesNotContain(ID)
                .contains("method=\"GET\",outcome=\"CLIENT_ERROR\",status=\"404\",uri=\"/api/v1/customers/{id}\"");
    }

    @Test
    void endpointsAreCountedHoweverManyOtherPathsWereAskedFor() {
        for (int i = 0; i < 150; i++) {
            given().delete("/api/v1/customers/someone-" + i).then().statusCode(405);
            given().accept("text/html").get("/some/page-" + i);
        }

        get("/api/v1/jobs").then().statusCode(200);
        get("/api/v1/tags/no.such/versions").then().statusCode(404);

        assertThat(metrics())
                .contains("status=\"200\",uri=\"/api/v1/jobs\"", "uri=\"/api/v1/tags/{code}/versions\"")
                .doesNotContain("someone-", "page-1");
    }

    private static String metrics() {
        return get("/q/metrics").asString();
    }
}
