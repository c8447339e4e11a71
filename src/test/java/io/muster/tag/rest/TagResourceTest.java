package io.muster.tag.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class TagResourceTest {
    private final String source = Tags.source();
    private final String code = source + ".level";

    @Test
    void aNewTagIsAnsweredWithItsPlaceAndVersion() {
        Response response = Tags.post(Tags.level(code));

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        assertThat(response.header("Location")).endsWith("/api/v1/tags/" + code);
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThatJson(response.asString()).isEqualTo("""
                {"code": "%s", "names": {"zh": "会员等级", "en": "Member level"}, "category": ["value", "membership"],
                 "type": "ENUM", "kind": "RULE", "weighted": false, "open": false, "refresh": "DAILY",
                 "sensitivity": "INTERNAL", "owner": "crm-team", "state": "PUBLISHED",
                 "values": [{"code": "gold", "names": {"zh": "金卡", "en": "Gold"}},
                            {"code": "diamond", "names": {"zh": "diamond", "en": "diamond"}}],
                 "version": 1}
                """.formatted(code));
        assertThat(get("/api/v1/tags/" + code).asString()).isEqualTo(response.asString());
    }

    @Test
    void aSecondTagOfTheSameCodeIsAConflictThatNamesTheFirst() {
        Tags.post(Tags.level(code));

        Response response = Tags.post(Tags.level(code));

        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThatJson(response.asString()).isEqualTo("""
                {"type": "/problems/conflict", "title": "Something is in the way", "status": 409,
                 "detail": "there is a tag %1$s already", "instance": "/api/v1/tags", "users": ["%1$s"]}
                """.formatted(code));
    }

    @Test
    void everyProblemOfATagIsToldAtOnce() {
        Response response = Tags.post("""
                {"code": "Level", "names": {"zh": " "}, "category": ["a", "b", "c", "d"], "type": "NUMBER",
                 "precision": "DAY", "kind": "MAGIC", "weighted": true, "open": "yes", "refresh": null,
                 "values": [{"code": "x"}, {"code": "x"}, {"code": ""}], "timeToLive": "P1M", "sensitivity": "PUBLIC",
                 "colour": "red"}
                """);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class))
                .containsExactlyInAnyOrder(
                        "/code BAD_CODE",
                        "/names/zh BAD_TEXT",
                        "/names MISSING_FIELD",
                        "/category BAD_CATEGORY",
                        "/precision NOT_FOR_TYPE",
                        "/kind UNKNOWN_VALUE",
                        "/weighted NOT_FOR_TYPE",
                        "/open WRONG_TYPE",
                        "/refresh WRONG_TYPE",
                        "/values/1/code REPEATED_VALUE",
                        "/values/2/code BAD_VALUE_CODE",
                        "/timeToLive BAD_DURATION",
                        " MISSING_FIELD",
                        "/colour UNKNOWN_FIELD");
    }

    @Test
    void aClosedTagIsNotPublishedWithoutValues() {
        Response response = Tags.post(Tags.open(code).replace("\"open\": true", "\"open\": false"));

        assertThat(response.jsonPath().getList("errors.code")).containsExactly("EMPTY_DICTIONARY");
    }

    @Test
    void aRevisionMakesAVersionWithItsDiff() {
        Tags.post(Tags.level(code));

        Response response = Tags.put(
                code,
                "\"1\"",
                Tags.level(code)
                        .replace("{\"code\": \"diamond\"}", "{\"code\": \"silver\"}")
                        .replace("crm-team", "loyalty"));

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.header("ETag")).isEqualTo("\"2\"");
        Response versions = get("/api/v1/tags/" + code + "/versions");
        assertThatJson(versions.asString()).isEqualTo("""
                {"items": [
                   {"version": 2, "changedAt": "${json-unit.any-string}", "diff": [
                      {"field": "owner", "from": "crm-team", "to": "loyalty"},
                      {"field": "values", "from": [{"code": "diamond", "names": {"zh": "diamond", "en": "diamond"}}],
                       "to": [{"code": "silver", "names": {"zh": "silver", "en": "silver"}}]}]},
                   {"version": 1, "changedAt": "${json-unit.any-string}", "diff": []}],
                 "total": {"count": 2, "type": "EXACT"}}
                """);
        assertThat(Instant.parse(versions.jsonPath().getString("items[0].changedAt")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(get("/api/v1/tags/" + code + "/versions/1").jsonPath().getList("tag.values.code"))
                .containsExactly("gold", "diamond");
        assertThat(get("/api/v1/tags/" + code + "/versions/2").jsonPath().getList("tag.values.code"))
                .containsExactly("gold", "silver");
        assertThat(get("/api/v1/tags/" + code + "/versions/3").statusCode()).isEqualTo(404);
    }

    @Test
    void whatChangesNothingMakesNoVersion() {
        String saved = Tags.post(Tags.level(code)).asString();

        Response response = Tags.put(code, "*", saved);

        assertThat(response.asString()).isEqualTo(saved);
    }

    @Test
    void aRevisionNeedsTheVersionThatWasSeen() {
        Tags.post(Tags.level(code));

        Response blind =
                given().contentType("application/json").body(Tags.level(code)).put("/api/v1/tags/" + code);

        assertThat(blind.statusCode()).isEqualTo(428);
        for (String stale : new String[] {"\"2\"", "W/\"1\"", "1", "\"x\""}) {
            assertThat(Tags.put(code, stale, Tags.level(code)).statusCode())
                    .as(stale)
                    .isEqualTo(412);
        }
        assertThat(Tags.put(code, "\"7\", \"1\"", Tags.level(code)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void typePrecisionAndWeightNeverChangeAndAPublishedTagIsNoDraftAgain() {
        Tags.post(Tags.level(code));

        Response response = Tags.put(
                code,
                "*",
                Tags.level(code)
                        .replace("\"ENUM\"", "\"MULTI\", \"weighted\": true")
                        .replace("PUBLISHED", "DRAFT")
                        .replace(code, source + ".other")
                        .replace("\"crm-team\"", "7"));

        assertThatJson(response.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }"))
                .isArray()
                .containsExactlyInAnyOrder(
                        "/type NEVER_CHANGES",
                        "/weighted NEVER_CHANGES",
                        "/state BAD_STATE",
                        "/code NEVER_CHANGES",
                        "/owner WRONG_TYPE");
    }

    @Test
    void aRetiredTagMayComeBack() {
        Tags.post(Tags.level(code));
        String retired = Tags.level(code).replace("PUBLISHED", "RETIRED");

        assertThat(Tags.put(code, "\"1\"", retired).statusCode()).isEqualTo(200);
        assertThat(Tags.put(code, "\"2\"", Tags.level(code)).jsonPath().getString("state"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void anOpenDictionaryKeepsWhatARevisionDoesNotName() {
        Tags.post(
                Tags.open(code).replace("\"open\"", "\"values\": [{\"code\": \"FR\"}, {\"code\": \"DE\"}], \"open\""));

        Response response = Tags.put(
                code,
                "*",
                Tags.open(code)
                        .replace(
                                "\"open\"",
                                "\"values\": [{\"code\": \"DE\", \"names\": {\"zh\": \"德国\", \"en\": \"Germany\"}}], \"open\""));

        assertThatJson(response.asString()).node("values").isEqualTo("""
                [{"code": "DE", "names": {"zh": "德国", "en": "Germany"}},
                 {"code": "FR", "names": {"zh": "FR", "en": "FR"}}]
                """);
    }

    @Test
    void aDeletedTagIsGoneWithItsHistory() {
        Tags.post(Tags.level(code));
        assertThat(given().delete("/api/v1/tags/" + code).statusCode()).isEqualTo(428);

        assertThat(given().header("If-Match", "\"1\"")
                        .delete("/api/v1/tags/" + code)
                        .statusCode())
                .isEqualTo(204);

        assertThat(get("/api/v1/tags/" + code).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/tags/" + code + "/versions").statusCode()).isEqualTo(404);
        String other = Tags.open(code);
        assertThat(Tags.post(other).jsonPath().getString("type")).isEqualTo("MULTI");
        assertThat(get("/api/v1/tags/" + code).jsonPath().getString("type")).isEqualTo("MULTI");
    }

    @Test
    void timesToLiveAreAnsweredAsTheyAreWritten() {
        for (String duration : new String[] {"P180D", "PT12H", "P1DT6H30M", "PT1S"}) {
            String each = source + ".ttl" + Math.abs(duration.hashCode());
            String tag = Tags.level(each).replace("\"kind\"", "\"timeToLive\": \"" + duration + "\", \"kind\"");

            assertThat(Tags.post(tag).jsonPath().getString("timeToLive")).isEqualTo(duration);
        }
        for (String wrong : new String[] {"P6M", "P1Y", "P2W", "PT0S", "P-1D", "PT0.5S", "180", "P40000D", ""}) {
            String tag = Tags.level(code).replace("\"kind\"", "\"timeToLive\": \"" + wrong + "\", \"kind\"");

            assertThat(Tags.post(tag).jsonPath().getList("errors.code"))
                    .as(wrong)
                    .containsExactly("BAD_DURATION");
        }
    }
}
