package io.muster.lookalike.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.path.json.config.JsonPathConfig.NumberReturnType.DOUBLE;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.job.Jobs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lookalikes from the request to the list that segments follow. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class LookalikesTest {
    @Inject
    Jobs jobs;

    private Shop shop;

    private Lookalikes lookalikes;

    @BeforeEach
    void customers() {
        shop = new Shop();
        lookalikes = new Lookalikes(shop);
        lookalikes.customers();
    }

    @Test
    void theWholeResult() {
        Response accepted = lookalikes.post(lookalikes.gold("\"size\":60"));
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String id = accepted.jsonPath().getString("id");
        assertThat(accepted.header("Location")).endsWith("/api/v1/lookalikes/" + id);
        assertThat(accepted.jsonPath().getString("job")).isEqualTo(id);
        assertThat(get("/api/v1/jobs/" + id).jsonPath().getString("kind")).isEqualTo("lookalike");

        String answer = lookalikes.succeeded(id).asString();

        assertThatJson(answer).isEqualTo(shop.named("""
                {
                  "id": "%1$s", "kind": "lookalike", "job": "%1$s", "state": "SUCCEEDED", "done": 60, "total": 60,
                  "createdAt": "${json-unit.any-string}", "startedAt": "${json-unit.any-string}",
                  "finishedAt": "${json-unit.any-string}",
                  "request": {
                    "seed": {"filter": {"language": 1, "where": {"tag": "level", "op": "eq", "value": "gold"}}},
                    "size": 60, "within": {"language": 1, "where": {"tag": "level", "op": "exists"}},
                    "excludeSeed": true, "tags": ["orders", "interest"], "excludeTags": []},
                  "revision": 1, "size": 60, "minScore": "${json-unit.any-number}", "seed": 60, "base": 600,
                  "curve": "${json-unit.ignore}", "reasons": "${json-unit.ignore}", "excluded": [],
                  "method": "${json-unit.any-string}", "why": "${json-unit.any-string}",
                  "quality": {
                    "draws": 5, "heldOut": 12, "auc": "${json-unit.any-number}", "liftAt1": "${json-unit.any-number}",
                    "liftAt5": "${json-unit.any-number}", "liftAt10": "${json-unit.any-number}",
                    "recallAt10": "${json-unit.any-number}", "spread": %2$s, "interval": {
                      "auc": "${json-unit.ignore}", "liftAt1": "${json-unit.ignore}", "liftAt5": "${json-unit.ignore}",
                      "liftAt10": "${json-unit.ignore}", "recallAt10": "${json-unit.ignore}"},
                    "baseline": {"random": %2$s, "bestTag": %3$s}, "methods": "${json-unit.ignore}"},
                  "warnings": [], "cautions": [], "asOf": "${json-unit.any-string}"
                }""").formatted(id, """
                        {"auc": "${json-unit.any-number}", "liftAt1": "${json-unit.any-number}",
                         "liftAt5": "${json-unit.any-number}", "liftAt10": "${json-unit.any-number}",
                         "recallAt10": "${json-unit.any-number}"}""", shop.named("""
                        {"tag": "orders", "auc": "${json-unit.any-number}", "liftAt1": "${json-unit.any-number}",
                         "liftAt5": "${json-unit.any-number}", "liftAt10": "${json-unit.any-number}",
                         "recallAt10": "${json-unit.any-number}"}""")));
    }

    @Test
    void theFiguresAreOfWhatWasFound() {
        String id = lookalikes.find(lookalikes.gold("\"size\":60"));
        Response found = get(Lookalikes.path(id));
        List<Double> scores = scores(lookalikes.page(id, 100, null));

        assertThat(lookalikes.people(id, 100)).hasSize(60).containsAll(Lookalikes.alike(60, 120));
        assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(found.jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(DOUBLE))
                        .getDouble("minScore"))
                .isEqualTo(scores.getLast());
        assertThat(found.jsonPath().getList("curve.size", Long.class))
                .containsExactly(6L, 12L, 18L, 30L, 45L, 60L, 90L, 120L);
        assertThat(found.jsonPath().getList("curve.minScore", Double.class))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(found.jsonPath().getDouble("quality.auc")).isGreaterThan(0.9);
        Map<String, Object> wine = found.jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(DOUBLE))
                .getMap("reasons.find { it.kind == 'VALUE' && it.value == 'wine' }");
        assertThat(wine)
                .containsEntry("tag", shop.source + ".interest")
                .hasEntrySatisfying(
                        "seedShare",
                        share -> assertThat(((Number) share).doubleValue()).isEqualTo(54 / 60.0))
                .hasEntrySatisfying(
                        "baseShare",
                        share -> assertThat(((Number) share).doubleValue()).isEqualTo((108 + 48) / 600.0));
    }

    @Test
    void theSameRequestFindsTheSamePeople() {
        String one = lookalikes.find(lookalikes.gold("\"size\":100"));
        String other = lookalikes.find(lookalikes.gold("\"size\":100"));
        String larger = lookalikes.find(lookalikes.gold("\"ratio\":0.5"));

        assertThat(other).isNotEqualTo(one);
        List<String> people = lookalikes.people(one, 1_000);
        assertThat(people).hasSize(100).doesNotHaveDuplicates();
        assertThat(lookalikes.people(other, 1_000)).isEqualTo(people);
        assertThat(scores(lookalikes.page(other, 100, null))).isEqualTo(scores(lookalikes.page(one, 100, null)));
        assertThat(lookalikes.people(larger, 1_000)).hasSize(300).startsWith(people.toArray(String[]::new));
    }

    @Test
    void customersByIdAreASeedToo() {
        String seed = String.join(
                "\",\"", Lookalikes.names(0, 60).stream().map(shop::customer).toList());
        String byIds = """
                {"seed":{"ids":["%s"]},"size":60,"within":%s,"tags":["orders","interest"],"name":"like the first 像"}""".formatted(seed, Lookalikes.filter("{\"tag\":\"level\",\"op\":\"exists\"}"));

        String id = lookalikes.find(byIds);

        assertThat(lookalikes.people(id, 100)).hasSize(60).containsAll(Lookalikes.alike(60, 120));
        Response found = get(Lookalikes.path(id));
        assertThatJson(found.asString()).node("request.seed").isEqualTo("{\"customers\":60}");
        assertThat(found.jsonPath().getString("name")).isEqualTo("like the first 像");
        assertThat(get("/api/v1/jobs/" + id).asString()).doesNotContain(shop.customer("c1"));

        // Another reach of the same seed needs no ids.
        String further = lookalikes.find("""
                {"seed":{"lookalike":"%s"},"size":30,"within":%s,"tags":["orders","interest"]}""".formatted(id, Lookalikes.filter("{\"tag\":\"level\",\"op\":\"exists\"}")));
        assertThatJson(get(Lookalikes.path(further)).asString())
                .node("request.seed")
                .isEqualTo("{\"customers\":60}");
        assertThat(lookalikes.people(further, 100))
                .isEqualTo(lookalikes.people(id, 100).subList(0, 30));
    }

    @Test
    void theSeedMayBePartOfTheResultAndEverybodyCanBeRanked() {
        String everybody = lookalikes.gold("\"ratio\":1");
        String without = lookalikes.find(everybody);
        String with = lookalikes.find(everybody.replace("\"tags\"", "\"excludeSeed\":false,\"tags\""));

        assertThat(lookalikes.people(with, 77)).containsExactlyInAnyOrderElementsOf(Lookalikes.names(0, 600));
        assertThat(lookalikes.people(without, 77))
                .containsExactlyInAnyOrderElementsOf(Lookalikes.names(60, 600))
                .isEqualTo(lookalikes.people(with, 1_000).stream()
                        .filter(Lookalikes.names(60, 600)::contains)
                        .toList());
        assertThat(get(Lookalikes.path(without)).jsonPath().getList("warnings", String.class))
                .contains("600 people were asked for, and there are only 540.");
        String fewer = "cautions.find { it.code == 'FEWER_THAN_WANTED' }";
        assertThat(get(Lookalikes.path(without)).jsonPath().getDouble(fewer + ".figures.wanted"))
                .isEqualTo(600);
        assertThat(get(Lookalikes.path(without)).jsonPath().getDouble(fewer + ".figures.found"))
                .isEqualTo(540);
    }

    @Test
    void sensitiveTagsAndThoseThatTheRequestLeavesOutAreNamed() {
        shop.sensitive("secret");
        lookalikes.say(IntStream.range(0, 600)
                .mapToObj(i -> lookalikes.row(i, "{\"" + shop.source + ".secret\":" + (i < 60) + "}"))
                .toList());
        String request = lookalikes
                .gold("\"size\":60")
                .replace("\"tags\":[", "\"excludeTags\":[\"seen\"],\"tags\":[\"seen\",\"" + shop.source + ".secret\",");

        String id = lookalikes.find(request);

        assertThatJson(get(Lookalikes.path(id)).asString())
                .node("excluded")
                .isEqualTo(shop.named("""
                [{"tag":"%s.secret","reason":"SENSITIVE","detail":"Nothing is learned from sensitive tags."},
                 {"tag":"seen","reason":"EXCLUDED_BY_REQUEST","detail":"The request leaves this tag out."}]""").formatted(shop.source));
    }

    @Test
    void itsPeopleArePulledTheBestFirst() {
        String id = lookalikes.find(lookalikes.gold("\"size\":60"));
        List<String> people = lookalikes.people(id, 1_000);

        for (int limit : List.of(1, 7, 59, 60, 61, 10_000)) {
            assertThat(lookalikes.people(id, limit)).as("by %d", limit).isEqualTo(people);
        }
        Response page = lookalikes.page(id, 1, null);
        assertThatJson(page.asString()).isEqualTo("""
                {"items":[{"id":"%s","score":"${json-unit.any-number}"}],"nextPageToken":"${json-unit.any-string}",
                 "total":{"count":60,"type":"EXACT"},"asOf":"%s"}""".formatted(
                        shop.customer(people.getFirst()),
                        get(Lookalikes.path(id)).jsonPath().getString("asOf")));

        List<Double> scores = scores(lookalikes.page(id, 60, null));
        Response lines = stream(id, "application/x-ndjson");
        assertThat(lines.header("X-Total-Count")).isEqualTo("60");
        assertThat(lines.header("X-As-Of")).isEqualTo(page.jsonPath().getString("asOf"));
        assertThat(lines.asString().lines())
                .containsExactlyElementsOf(IntStream.range(0, 60)
                        .mapToObj(i ->
                                "{\"id\":\"%s\",\"score\":%s}".formatted(shop.customer(people.get(i)), scores.get(i)))
                        .toList());
        assertThat(stream(id, "text/csv").asString().lines())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("id,score"),
                                IntStream.range(0, 60)
                                        .mapToObj(i -> shop.customer(people.get(i)) + "," + scores.get(i)))
                        .toList());
        assertThat(given().header("Accept", "text/csv")
                        .get(Lookalikes.path(id) + "/members?limit=1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(lookalikes.page(id, 1, "AAAA").statusCode()).isEqualTo(422);
    }

    private static Response stream(String id, String accept) {
        return given().header("Accept", accept).get(Lookalikes.path(id) + "/members");
    }

    private static List<Double> scores(Response page) {
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(DOUBLE))
                .getList("items.score", Double.class);
    }
}
