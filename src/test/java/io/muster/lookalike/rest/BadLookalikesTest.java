package io.muster.lookalike.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.Shop;
import io.muster.TestEngines;
import io.muster.job.Jobs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with a request for a lookalike is told at once, at its place, and nothing is queued. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
@TestProfile(BadLookalikesTest.Small.class)
class BadLookalikesTest {
    private static final String SILVER = Lookalikes.filter("{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"silver\"}");
    private static final String EVERYBODY = Lookalikes.filter("{\"tag\":\"level\",\"op\":\"exists\"}");
    private static final String NOBODY =
            Lookalikes.filter("{\"tag\":\"orders\",\"op\":\"range\",\"value\":{\"gte\":1000}}");

    @Inject
    Jobs jobs;

    private Shop shop;
    private Lookalikes lookalikes;

    /** Limits small enough to meet. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "muster.lookalike.seed-ids", "20",
                    "muster.lookalike.max-bytes", "5000",
                    "muster.lookalike.least-seed", "12",
                    "muster.lookalike.most-found", "30",
                    "muster.lookalike.ranked-at-once", "7");
        }
    }

    /** Thirty customers, of whom thirteen are silver. */
    @BeforeEach
    void customers() {
        shop = new Shop();
        lookalikes = new Lookalikes(shop);
        lookalikes.say(IntStream.range(0, 30)
                .mapToObj(i ->
                        lookalikes.row(i, "{\"level\":\"%s\",\"orders\":%d}".formatted(i < 13 ? "silver" : "iron", i)))
                .toList());
    }

    @Test
    void allProblemsAreToldAtTheirPlaces() {
        Response refused = lookalikes.post("""
                {"seed":{"ids":["%s","nobody","x"]},"ratio":0,"within":%s,"tags":["orders","nosuch.tag"],
                 "excludeTags":["a"],"excludeSeed":"no","name":"","extra":1}""".formatted(shop.customer("c1"), EVERYBODY));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThatJson(refused.asString())
                .node("errors")
                .isArray()
                .extracting("pointer", "code")
                .containsExactlyInAnyOrder(
                        tuple("/extra", "UNKNOWN_FIELD"),
                        tuple("/ratio", "BAD_RATIO"),
                        tuple("/excludeSeed", "WRONG_TYPE"),
                        tuple("/name", "BAD_TEXT"),
                        tuple("/tags/1", "UNKNOWN_TAG"),
                        tuple("/excludeTags/0", "UNKNOWN_TAG"),
                        tuple("/seed/ids", "UNKNOWN_CUSTOMERS"));
        assertThat(refused.asString())
                .as("how many and where, not who")
                .contains("2 of these 3 ids are no customers'; the first of them stand at 1, 2, counted from 0.")
                .doesNotContain("nobody");
    }

    @Test
    void everyWrongTagIsToldWhateverStandsBesideIt() {
        assertThat(problems("""
                {"size":1,"seed":{"filter":%s},"tags":["nope.a",1,"nope.b",null],"excludeTags":[{},"nope.c"]}""".formatted(SILVER)))
                .containsExactlyInAnyOrder(
                        "/tags/0 UNKNOWN_TAG",
                        "/tags/1 WRONG_TYPE",
                        "/tags/2 UNKNOWN_TAG",
                        "/tags/3 WRONG_TYPE",
                        "/excludeTags/0 WRONG_TYPE",
                        "/excludeTags/1 UNKNOWN_TAG");
        assertThat(problems("{\"size\":1,\"seed\":{\"filter\":%s},\"tags\":[1]}".formatted(SILVER)))
                .containsExactly("/tags/0 WRONG_TYPE");
    }

    @Test
    void aSeedIsOneThingAndNotEmpty() {
        assertThat(problems("{\"size\":1}")).containsExactly(" MISSING_FIELD");
        assertThat(problems("{\"size\":1,\"seed\":7}")).containsExactly("/seed WRONG_TYPE");
        assertThat(problems("{\"size\":1,\"seed\":{}}")).containsExactly("/seed NOT_ONE");
        assertThat(problems("{\"size\":1,\"seed\":{\"filter\":%s,\"ids\":[\"a\"]}}".formatted(SILVER)))
                .containsExactly("/seed NOT_ONE");
        assertThat(problems("{\"size\":1,\"seed\":{\"ids\":[]}}")).containsExactly("/seed/ids EMPTY_SEED");
        assertThat(problems("{\"size\":1,\"seed\":{\"ids\":\"a\"}}")).containsExactly("/seed/ids WRONG_TYPE");
        assertThat(problems("{\"size\":1,\"seed\":{\"ids\":[1]}}")).containsExactly("/seed/ids/0 WRONG_TYPE");
        assertThat(problems("{\"size\":1,\"seed\":{\"filter\":%s}}".formatted(NOBODY)))
                .containsExactly("/seed/filter EMPTY_SEED");
        assertThat(problems("{\"size\":1,\"seed\":{\"filter\":{\"language\":1,\"where\":{}}}}"))
                .containsExactly("/seed/filter/where NOT_ONE_NODE");
        assertThat(problems("7")).containsExactly(" WRONG_TYPE");
    }

    @Test
    void aSeedOfAnotherLookalikeIsThere() {
        String request = "{\"size\":1,\"seed\":{\"lookalike\":%s}}";
        assertThat(problems(request.formatted("7"))).containsExactly("/seed/lookalike WRONG_TYPE");
        assertThat(problems(request.formatted("\"x\""))).containsExactly("/seed/lookalike UNKNOWN_LOOKALIKE");
        assertThat(problems("{\"size\":1,\"seed\":{\"lookalike\":\"x\",\"ids\":[\"a\"]}}"))
                .containsExactly("/seed NOT_ONE");

        // What is wrong with it by now stands nowhere else in the body.
        String id =
                lookalikes.start("{\"size\":1,\"seed\":{\"filter\":%s},\"within\":%s}".formatted(SILVER, EVERYBODY));
        lookalikes.start("{\"size\":1,\"seed\":{\"lookalike\":\"%s\"}}".formatted(id));
        lookalikes.say(IntStream.range(0, 2)
                .mapToObj(i -> lookalikes.row(i, "{\"level\":\"iron\"}"))
                .toList());
        assertThat(problems("{\"size\":1,\"seed\":{\"lookalike\":\"%s\"}}".formatted(id)))
                .containsExactly("/seed/lookalike SEED_TOO_SMALL");
    }

    @Test
    void peopleRankedAFewAtATimeAreAllThatThereAre() {
        String request = "{\"ratio\":1,\"seed\":{\"filter\":%s},\"within\":%s}".formatted(SILVER, EVERYBODY);

        String id = lookalikes.find(request);

        assertThat(lookalikes.people(id, 5)).containsExactlyInAnyOrderElementsOf(Lookalikes.names(13, 30));
        assertThat(lookalikes.page(id, 100, null).jsonPath().getList("items.score", Double.class))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void aSeedHasAtLeastSoManyMembersAndARequestAtMostSoManyIds() {
        lookalikes.say(IntStream.range(30, 40)
                .mapToObj(i -> lookalikes.row(i, "{\"level\":\"iron\"}"))
                .toList());
        assertThat(problems("{\"size\":1,\"seed\":{\"ids\":%s}}".formatted(ids(11))))
                .containsExactly("/seed/ids SEED_TOO_SMALL");
        assertThat(problems("{\"size\":1,\"seed\":{\"ids\":%s}}".formatted(ids(21))))
                .containsExactly("/seed/ids TOO_LARGE");
        // Said twice they are still one.
        assertThat(problems("{\"size\":1,\"seed\":{\"ids\":%s}}".formatted(twice(6))))
                .containsExactly("/seed/ids SEED_TOO_SMALL");
        lookalikes.start("{\"size\":1,\"seed\":{\"ids\":%s}}".formatted(ids(12)));
        lookalikes.start("{\"size\":1,\"seed\":{\"ids\":%s}}".formatted(ids(20)));
        String members = lookalikes.filter("{\"tag\":\"orders\",\"op\":\"range\",\"value\":{\"lt\":11}}");
        assertThat(problems("{\"size\":1,\"seed\":{\"filter\":%s}}".formatted(members)))
                .containsExactly("/seed/filter SEED_TOO_SMALL");
    }

    @Test
    void aSizeIsFromOneToEveryoneWithin() {
        String request = "{\"seed\":{\"filter\":%s},\"within\":%s,%%s}".formatted(SILVER, EVERYBODY);
        for (String wrong : List.of("0", "-1", "1.5", "\"7\"", "31", "3000000000")) {
            assertThat(problems(request.formatted("\"size\":" + wrong)))
                    .as(wrong)
                    .containsExactly("/size BAD_SIZE");
        }
        for (String wrong : List.of("0", "-0.5", "1.01", "\"1\"")) {
            assertThat(problems(request.formatted("\"ratio\":" + wrong)))
                    .as(wrong)
                    .containsExactly("/ratio BAD_RATIO");
        }
        assertThat(problems(request.formatted("\"size\":1,\"ratio\":1"))).containsExactly(" NOT_ONE");
        assertThat(problems(request.formatted("\"name\":\"x\""))).containsExactly(" NOT_ONE");
        for (String right : List.of("\"size\":1", "\"size\":30", "\"ratio\":0.0001", "\"ratio\":1")) {
            lookalikes.start(request.formatted(right));
        }
    }

    @Test
    void noMorePeopleAreFoundThanMemoryHolds() {
        String request = "{\"seed\":{\"filter\":%s},\"within\":%s,%%s}".formatted(SILVER, EVERYBODY);
        String waiting = lookalikes.find(request.formatted("\"ratio\":1"));

        lookalikes.say(List.of(lookalikes.row(30, "{\"level\":\"iron\",\"orders\":30}")));

        lookalikes.start(request.formatted("\"size\":30"));
        assertThat(problems(request.formatted("\"size\":31"))).containsExactly("/size TOO_LARGE");
        assertThat(problems(request.formatted("\"size\":32"))).containsExactly("/size BAD_SIZE");
        assertThat(problems(request.formatted("\"ratio\":1"))).containsExactly("/ratio TOO_LARGE");
        // 30.49 and 30.52 of the 31.
        lookalikes.start(request.formatted("\"ratio\":0.9836"));
        assertThat(problems(request.formatted("\"ratio\":0.9845"))).containsExactly("/ratio TOO_LARGE");

        // One that was right when it was asked for.
        lookalikes.refresh(waiting);
        assertThatJson(lookalikes.await(waiting).asString()).node("problem").isEqualTo("""
                {"pointer":"/ratio","code":"TOO_LARGE",
                 "message":"That is 31 people; at most 30 are found at once."}""");
    }

    @Test
    void theSeedLiesWithinAndIsNotEverybody() {
        String request = "{\"size\":1,\"seed\":{\"filter\":%s},\"within\":%s}";
        String iron = Lookalikes.filter("{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"iron\"}");
        assertThat(problems(request.formatted(SILVER, iron))).containsExactly("/within SEED_OUTSIDE");
        assertThat(problems(request.formatted(SILVER, NOBODY))).containsExactly("/within NOBODY_WITHIN");
        assertThat(problems(request.formatted(SILVER, SILVER))).containsExactly("/seed/filter SEED_IS_EVERYONE");
        assertThat(problems(request.formatted(SILVER, "{\"language\":1,\"where\":{\"any\":[]}}")))
                .containsExactly("/within/where/any EMPTY_GROUP");
    }

    @Test
    void thereAreAtLeastAsManyOthersToCompareTheSeedWith() {
        String request = "{\"size\":1,\"seed\":{\"filter\":%s},\"within\":%s}";
        String before = Lookalikes.filter("{\"tag\":\"orders\",\"op\":\"range\",\"value\":{\"lt\":%d}}");

        assertThat(problems(request.formatted(SILVER, before.formatted(24))))
                .as("thirteen of the seed, and eleven")
                .containsExactly("/seed/filter TOO_FEW_OTHERS");
        lookalikes.find(request.formatted(SILVER, before.formatted(25)));
    }

    @Test
    void thereMustBeTagsToLearnFrom() {
        String request = "{\"size\":1,\"seed\":{\"filter\":%s},%%s}".formatted(SILVER);
        assertThat(problems(request.formatted("\"tags\":[]"))).containsExactly("/tags NO_TAGS");
        assertThat(problems(request.formatted("\"tags\":[\"orders\"],\"excludeTags\":[\"orders\"]")))
                .containsExactly("/tags NO_TAGS");
        assertThat(problems(request.formatted("\"tags\":{}"))).contains("/tags WRONG_TYPE");
    }

    @Test
    void aBodyIsJsonAndNotTooLong() {
        assertThat(lookalikes.post("{").statusCode()).isEqualTo(400);
        String body = "{\"size\":1,\"seed\":{\"ids\":[\"a\"]},\"name\":\"%s\"}";
        assertThat(lookalikes.post(body.formatted("x".repeat(4_900))).statusCode())
                .isEqualTo(422);
        assertThat(lookalikes.post(body.formatted("x".repeat(5_000))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String id : List.of("x", "00000000-0000-0000-0000-000000000000", "%E4%BA%BA")) {
            String path = Lookalikes.path(id);
            assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(404);
            assertThat(given().urlEncodingEnabled(false).get(path + "/members").statusCode())
                    .isEqualTo(404);
            assertThat(given().urlEncodingEnabled(false).delete(path).statusCode())
                    .isEqualTo(404);
            assertThat(given().urlEncodingEnabled(false).post(path + "/refresh").statusCode())
                    .isEqualTo(404);
        }
        assertThat(get("/api/v1/lookalikes?limit=0").statusCode()).isEqualTo(422);
    }

    /** What is wrong, as {@code pointer CODE}; nothing was queued. */
    private List<String> problems(String body) {
        long before = jobs.newest(null, 10_000).items().size();
        Response refused = lookalikes.post(body);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(jobs.newest(null, 10_000).items()).hasSize((int) before);
        return refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class);
    }

    private String ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + shop.customer("c" + i) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String twice(int count) {
        String once = ids(count);
        return once.substring(0, once.length() - 1) + "," + once.substring(1);
    }
}
