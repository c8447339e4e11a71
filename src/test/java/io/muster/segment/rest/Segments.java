package io.muster.segment.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.restassured.response.Response;
import java.util.List;

/** What tests do with segments; their ids begin with the source of the test's own shop. */
final class Segments {
    private final Shop shop;

    Segments(Shop shop) {
        this.shop = shop;
    }

    /** The id that the test calls so. */
    String id(String name) {
        return shop.source + "-" + name;
    }

    /** A segment as it is sent; the filter's tags and segments are written without the source. */
    String body(String name, String where) {
        return """
                {"id": "%s", "name": "%s", "filter": {"language": 1, "where": %s}}""".formatted(id(name), name, where(where));
    }

    /** The text with this test's own tags, and segments, which are written as {@code #name}. */
    String where(String where) {
        return shop.named(where).replace("#", shop.source + "-");
    }

    /** Saves a new segment, which must succeed. */
    Response create(String name, String where) {
        Response made = post(body(name, where));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made;
    }

    Response post(String body) {
        return Shop.post("/api/v1/segments", body);
    }

    /** Saves the next version, whatever the current one is. */
    Response revise(String name, String where) {
        return put(name, "*", body(name, where));
    }

    Response put(String name, String ifMatch, String body) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(path(name));
    }

    Response delete(String name) {
        return given().header("If-Match", "*").delete(path(name));
    }

    String path(String name) {
        return "/api/v1/segments/" + id(name);
    }

    /** How many belong to it. */
    long count(String name) {
        Response counted = given().get(path(name) + "/count");
        assertThat(counted.statusCode()).as(counted.asString()).isEqualTo(200);
        return counted.jsonPath().getLong("count");
    }

    /** What is wrong, as {@code pointer CODE}. */
    static List<String> problems(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        return refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class);
    }

    /** Who is in the way, by the names that the test gave them. */
    List<String> users(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        return refused.jsonPath().getList("users", String.class).stream()
                .map(user -> user.replace(shop.source + "-", ""))
                .toList();
    }
}
