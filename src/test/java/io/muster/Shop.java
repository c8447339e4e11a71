package io.muster;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A small catalogue of a shop, in a source that no other test uses: {@code level} (ENUM), {@code interest} (MULTI,
 * weighted, open), {@code orders} (NUMBER), {@code birthday} (DATE of days), {@code seen} (DATE of instants),
 * {@code silent} (FLAG that lives 30 days), {@code old} (retired).
 */
public final class Shop {
    /** The source of its tags, and the beginning of its customers' ids. */
    public final String source = "s" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);

    public Shop() {
        String common =
                "\"category\":[\"shop\"],\"kind\":\"RULE\",\"refresh\":\"DAILY\",\"sensitivity\":\"PUBLIC\",\"owner\":\"shop\",\"state\":\"PUBLISHED\"";
        String tags = """
                {"code":"%1$s.level","names":{"zh":"等级","en":"Level"},"type":"ENUM","values":[{"code":"gold"},{"code":"silver"},{"code":"iron"}],%2$s},
                {"code":"%1$s.interest","names":{"zh":"兴趣","en":"Interest"},"type":"MULTI","weighted":true,"open":true,%2$s},
                {"code":"%1$s.orders","names":{"zh":"订单","en":"Orders"},"type":"NUMBER",%2$s},
                {"code":"%1$s.birthday","names":{"zh":"生日","en":"Birthday"},"type":"DATE","precision":"DAY",%2$s},
                {"code":"%1$s.seen","names":{"zh":"来访","en":"Seen"},"type":"DATE","precision":"INSTANT",%2$s},
                {"code":"%1$s.silent","names":{"zh":"沉默","en":"Silent"},"type":"FLAG","timeToLive":"P30D",%2$s}
                """.formatted(source, common);
        post("/api/v1/catalogue", "{\"tags\":[" + tags + "]}").then().statusCode(200);
    }

    /** One more tag, a FLAG, which is sensitive. */
    public void sensitive(String name) {
        post("/api/v1/catalogue", """
                {"tags":[{"code":"%s.%s","names":{"zh":"秘密","en":"Secret"},"category":["shop"],"type":"FLAG","kind":"RULE",
                 "refresh":"DAILY","sensitivity":"SENSITIVE","owner":"shop","state":"PUBLISHED"}]}""".formatted(source, name)).then().statusCode(200);
    }

    /** A customer's id that no other test uses. */
    public String customer(String name) {
        return source + "-" + name;
    }

    /** Says this of the customer's tags, written without the source: {@code {"level": "gold"}}. */
    public Response say(String name, String tags) {
        return put("/api/v1/customers/" + customer(name) + "/tags", "{\"tags\":" + named(tags) + "}");
    }

    /** The same, and when that became true. */
    public Response say(String name, String at, String tags) {
        return put(
                "/api/v1/customers/" + customer(name) + "/tags",
                "{\"at\":\"" + at + "\",\"tags\":" + named(tags) + "}");
    }

    /** Counts a filter whose tags are written without the source. */
    public long count(String where) {
        return post("/api/v1/audiences/count", "{\"filter\":{\"language\":1,\"where\":" + named(where) + "}}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("count");
    }

    /** The text with the source before every name of a tag of this catalogue that stands in quotes. */
    public String named(String json) {
        return json.replaceAll("\"(level|interest|orders|birthday|seen|silent)\"", "\"" + source + ".$1\"");
    }

    /** Replaces a tag, whatever its version is. */
    public static Response replaceTag(String code, String body) {
        return given().contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put("/api/v1/tags/" + code);
    }

    public static Response post(String path, String body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    public static Response put(String path, String body) {
        return given().contentType("application/json").body(body).put(path);
    }
}
