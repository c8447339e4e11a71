package io.muster.segment.rest;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who belongs to a segment: by page, as one stream, and out of some customers. */
@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class MembersTest {
    private static final String GOLD = "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"gold\"}";

    private Shop shop;
    private Segments segments;
    private Pull pull;

    @BeforeEach
    void aSegment() {
        shop = new Shop();
        segments = new Segments(shop);
        segments.create("gold", GOLD);
        pull = new Pull(segments.path("gold"));
    }

    @Test
    void allPagesTogetherAreEverybodyOnce() {
        List<String> everybody = gold(25);

        for (int limit : List.of(1, 7, 24, 25, 26, 10_000)) {
            assertThat(pull.walk(limit)).as("by %d", limit).containsExactlyInAnyOrderElementsOf(everybody);
        }
    }

    @Test
    void aPageSaysTheTotalAndOfWhenItIsAndTheLastOneHasNoSuccessor() {
        gold(2);

        Response first = pull.page(1, null);
        Response last = pull.page(1, Pull.next(first));

        String expected = """
                {"items":[{"id":"${json-unit.any-string}"}],%s"total":{"count":2,"type":"EXACT"},"asOf":"%s"}""";
        String asOf = first.jsonPath().getString("asOf");
        assertThatJson(first.asString())
                .isEqualTo(expected.formatted("\"nextPageToken\":\"${json-unit.any-string}\",", asOf));
        assertThatJson(last.asString()).isEqualTo(expected.formatted("", asOf));
    }

    @Test
    void nobodyIsAPageWithoutItemsAndAStreamWithoutIds() {
        assertThatJson(pull.page(10, null).asString()).isEqualTo("""
                {"items":[],"total":{"count":0,"type":"EXACT"},"asOf":"${json-unit.any-string}"}""");
        assertThat(pull.stream("application/x-ndjson").asString()).isEmpty();
        assertThat(pull.stream("text/csv").asString()).isEqualTo("id\n");
    }

    @Test
    void aWalkStaysWithItsBeginningWhateverTheSegmentBecomes() {
        List<String> everybody = gold(5);
        Response first = pull.page(2, null);

        segments.revise("gold", "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"iron\"}")
                .then()
                .statusCode(200);
        shop.say("m4", "{\"level\":\"iron\"}").then().statusCode(200);
        shop.say("late", "{\"level\":\"gold\"}").then().statusCode(200);

        assertThat(pull.rest(first, 2)).containsExactlyInAnyOrderElementsOf(everybody);
        assertThat(pull.walk(2)).containsExactly(shop.customer("m4"));
    }

    @Test
    void everyPageMayBeAskedForAgainAlsoTheLastAndThoseBeforeIt() {
        gold(5);
        Response first = pull.page(2, null);
        String second = Pull.next(first);
        String third = Pull.next(pull.page(2, second));

        assertThat(Pull.ids(pull.page(2, second))).isEqualTo(Pull.ids(pull.page(2, second)));
        List<String> last = Pull.ids(pull.page(2, third));
        assertThat(last).hasSize(1);

        assertThat(Pull.ids(pull.page(2, third))).isEqualTo(last);
        assertThat(Pull.next(pull.page(2, third))).isNull();
        assertThat(Pull.ids(pull.page(2, second))).hasSize(2);
        assertThat(Pull.ids(pull.page(2, third))).isEqualTo(last);
    }

    @Test
    void aWalkGoesOnWhenItsSegmentIsDeletedAndStaysWithItsBeginningWhenThereIsAnother() {
        // Given
        List<String> everybody = gold(5);
        Response first = pull.page(2, null);
        String second = Pull.next(first);

        // When
        segments.delete("gold");

        // Then
        assertThat(pull.page(2, null).statusCode()).isEqualTo(404);
        assertThat(pull.rest(first, 2)).containsExactlyInAnyOrderElementsOf(everybody);

        segments.create("gold", "{\"tag\":\"level\",\"op\":\"eq\",\"value\":\"iron\"}");
        assertThat(Pull.ids(pull.page(2, second))).hasSize(2).isSubsetOf(everybody);
        assertThat(Pull.ids(pull.page(2, null))).isEmpty();
    }

    @Test
    void aTokenThatThisListDidNotGiveOutIsRefused() {
        gold(3);
        segments.create("others", GOLD);
        String token = Objects.requireNonNull(Pull.next(pull.page(1, null)));
        String tampered = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        assertThat(Segments.problems(pull.page(1, tampered))).containsExactly(" BAD_PAGE_TOKEN");
        assertThat(Segments.problems(new Pull(segments.path("others")).page(1, token)))
                .containsExactly(" BAD_PAGE_TOKEN");
        assertThat(Segments.problems(pull.page(1, "x"))).containsExactly(" BAD_PAGE_TOKEN");
        assertThat(Segments.problems(pull.page(0, null))).containsExactly(" BAD_LIMIT");
        assertThat(Segments.problems(pull.page(10_001, null))).containsExactly(" BAD_LIMIT");
        assertThat(Segments.problems(pull.page(1, "A".repeat(3_000)))).containsExactly(" BAD_PAGE_TOKEN");
        assertThat(Pull.ids(pull.page(10_000, null))).hasSize(3);
        assertThat(new Pull(segments.path("none")).page(1, null).statusCode()).isEqualTo(404);
        assertThat(Pull.ids(pull.page(1, token))).hasSize(1);
    }

    @Test
    void aStreamIsTheWholeListInTheFormThatIsAccepted() {
        List<String> everybody = gold(25);

        Response ndjson = pull.stream("application/x-ndjson");
        assertThat(ndjson.contentType()).isEqualTo("application/x-ndjson");
        assertThat(ndjson.header("X-Total-Count")).isEqualTo("25");
        assertThat(ndjson.header("X-As-Of")).isNotBlank();
        assertThat(ndjson.asString().lines())
                .containsExactlyInAnyOrderElementsOf(
                        everybody.stream().map(id -> "{\"id\":\"" + id + "\"}").toList());

        Response csv = pull.stream("text/csv");
        assertThat(csv.contentType()).isEqualToIgnoringCase("text/csv;charset=utf-8");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("id");
        assertThat(lines.subList(1, lines.size())).containsExactlyInAnyOrderElementsOf(everybody);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv; charset=utf-8",
                "text/csv;header=present",
                "Text/CSV",
                "text/csv;charset=utf-8, */*;q=0.1",
                "text/csv, */*",
                "application/json;q=0.5, TEXT/csv;Q=0.9"
            })
    void csvIsAskedForInCapitalsAndWithParametersToo(String accept) {
        List<String> everybody = gold(2);

        Response csv = pull.stream(accept);

        assertThat(csv.contentType()).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(csv.asString().lines().skip(1)).containsExactlyInAnyOrderElementsOf(everybody);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APPLICATION/X-NDJSON",
                "application/x-ndjson; charset=UTF-8",
                "application/*;q=0.2, application/x-ndjson;version=1"
            })
    void ndjsonIsAskedForInCapitalsAndWithParametersToo(String accept) {
        gold(2);

        Response ndjson = pull.stream(accept);

        assertThat(ndjson.contentType()).isEqualTo("application/x-ndjson");
        assertThat(ndjson.asString().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "text/csv;q=0", "application/json;q=0, text/html", "text/csv;q=much", "csv", "a/b/c"
            })
    void whatCannotBeAnsweredIsNeverAPage(String accept) {
        Response refused = pull.stream(accept);

        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    @Test
    void withoutAPreferenceAPageIsAnswered() {
        gold(1);
        for (String accept : List.of(
                "*/*",
                "application/*",
                "text/html,*/*;q=0.8",
                "application/json, text/csv;q=0.5",
                "application/json, text/csv",
                "Application/JSON; charset=utf-8",
                "*/*, text/csv;q=0")) {
            assertThat(pull.stream(accept).contentType()).as(accept).startsWith("application/json");
        }
        assertThat(pull.stream("text/csv, application/json;q=0.5").contentType())
                .startsWith("text/csv");
        assertThat(RestAssured.get(segments.path("gold") + "/members").contentType())
                .startsWith("application/json");
    }

    @Test
    void idsOfAnyPrintableCharactersAreQuotedSoThatTheyComeBackAsTheyAre() {
        List<String> ids = Stream.of(
                        "a,b", "say \"hi\"", "back\\slash", "客户😀", " blank ", "=1+1", "</script>", "x".repeat(150))
                .map(shop::customer)
                .toList();
        batch(ids);

        assertThat(pull.walk(3)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(pull.stream("application/x-ndjson").asString().lines().map(MembersTest::idOf))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(pull.stream("text/csv").asString().lines().skip(1).map(MembersTest::unquoted))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aStreamHasNoPages() {
        Response refused =
                RestAssured.given().header("Accept", "text/csv").get(segments.path("gold") + "/members?limit=10");

        assertThat(Segments.problems(refused)).containsExactly(" WHOLE_LIST");
    }

    @Test
    void ofTheCustomersAskedAboutTheMembersAreNamedInTheOrderAsked() {
        List<String> asked = new ArrayList<>(gold(5));
        shop.say("iron", "{\"level\":\"iron\"}");
        Collections.reverse(asked);
        asked.add(2, shop.customer("iron"));
        asked.add(shop.customer("nobody"));
        asked.add(asked.getFirst());

        Response answer =
                contains("[" + asked.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",")) + "]");

        assertThatJson(answer.asString()).isEqualTo("""
                {"members":["%1$s-m4","%1$s-m3","%1$s-m2","%1$s-m1","%1$s-m0"],"asOf":"${json-unit.any-string}"}""".formatted(shop.source));
        assertThatJson(contains("[]").asString()).isEqualTo("{\"members\":[],\"asOf\":\"${json-unit.any-string}\"}");
    }

    @Test
    void asManyAsTenThousandLongIdsMayBeAskedAbout() {
        List<String> member = gold(1);
        String others = IntStream.range(1, 10_000)
                .mapToObj(i -> "\"" + "客".repeat(150) + i + "\"")
                .collect(Collectors.joining(","));

        assertThat(contains("[" + others + ",\"" + member.getFirst() + "\"]")
                        .jsonPath()
                        .getList("members", String.class))
                .isEqualTo(member);
        assertThat(Segments.problems(contains("[" + others + ",\"a\",\"b\"]")))
                .containsExactly("/customerIds TOO_LARGE");
    }

    @Test
    void whatIsNoIdIsToldAtItsPlace() {
        assertThat(Segments.problems(contains("[\"a\",1,\"\",\"" + "x".repeat(201) + "\"]")))
                .containsExactly(
                        "/customerIds/1 BAD_CUSTOMER_ID",
                        "/customerIds/2 BAD_CUSTOMER_ID",
                        "/customerIds/3 BAD_CUSTOMER_ID");
        assertThat(Segments.problems(Shop.post(segments.path("gold") + "/contains", "{\"ids\":[]}")))
                .containsExactly(" MISSING_FIELD");
        assertThat(Shop.post(segments.path("none") + "/contains", "{\"customerIds\":[]}")
                        .statusCode())
                .isEqualTo(404);
    }

    private Response contains(String ids) {
        return Shop.post(segments.path("gold") + "/contains", "{\"customerIds\":" + ids + "}");
    }

    private List<String> gold(int count) {
        List<String> ids =
                IntStream.range(0, count).mapToObj(i -> shop.customer("m" + i)).toList();
        batch(ids);
        return ids;
    }

    private void batch(List<String> ids) {
        String rows = ids.stream()
                .map(id -> "{\"id\":\"%s\",\"tags\":{\"level\":\"gold\"}}"
                        .formatted(id.replace("\\", "\\\\").replace("\"", "\\\"")))
                .collect(Collectors.joining(","));
        Response stored = Shop.post("/api/v1/customers:batch", shop.named("{\"customers\":[" + rows + "]}"));
        assertThat(stored.jsonPath().getInt("stored")).as(stored.asString()).isEqualTo(ids.size());
    }

    private static String idOf(String line) {
        return io.restassured.path.json.JsonPath.from(line).getString("id");
    }

    private static String unquoted(String field) {
        return field.startsWith("\"") ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }
}
