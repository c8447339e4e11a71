package io.muster.tag.rest;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Tags for tests: every test makes its own, under a source of its own. */
final class Tags {
    private Tags() {}

    /** A source that no other test uses. */
    static String source() {
        return "t" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    }

    /** A published closed ENUM tag with the values gold and diamond. */
    static String level(String code) {
        return """
                {"code": "%s", "names": {"zh": "会员等级", "en": "Member level"}, "category": ["value", "membership"],
                 "type": "ENUM", "kind": "RULE",
                 "values": [{"code": "gold", "names": {"zh": "金卡", "en": "Gold"}}, {"code": "diamond"}],
                 "refresh": "DAILY", "sensitivity": "INTERNAL", "owner": "crm-team", "state": "PUBLISHED"}
                """.formatted(code);
    }

    /** The same with these values. */
    static String level(String code, List<String> values) {
        String said = values.stream().map("{\"code\": \"%s\"}"::formatted).collect(Collectors.joining(","));
        return level(code).replaceFirst("\"values\": \\[.*]", "\"values\": [" + said + "]");
    }

    /** A published open MULTI tag without values. */
    static String open(String code) {
        return """
                {"code": "%s", "names": {"zh": "国家", "en": "Country"}, "category": "attributes/place",
                 "type": "MULTI", "kind": "STATISTICAL", "open": true,
                 "refresh": "DAILY", "sensitivity": "PUBLIC", "owner": "crm-team", "state": "PUBLISHED"}
                """.formatted(code);
    }

    static Response post(String body) {
        return given().contentType("application/json").body(body).post("/api/v1/tags");
    }

    static Response put(String code, String ifMatch, String body) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put("/api/v1/tags/" + code);
    }
}
