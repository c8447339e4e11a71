package io.muster.filter;

import static io.muster.filter.JsonTexts.json;
import static io.muster.filter.Said.codes;
import static io.muster.filter.Said.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.filter.ResolvedFilter.RelativeDate;
import io.muster.shared.Json;
import io.muster.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** Segments that filters name, and what they bring in. */
class ReferencesTest {
    private static final String BIRTHDAY = "{\"tag\": \"crm.birthday\", \"op\": \"exists\"}";
    private static final String TODAY =
            "{\"tag\": \"crm.birthday\", \"op\": \"within\", \"value\": {\"last\": 1, \"unit\": \"day\"}}";

    @Test
    void aSegmentResolvesInItsOwnZoneAtTheOneInstant() {
        SavedSegments saved = new SavedSegments().segment("ny", where("America/New_York", TODAY));
        CheckedFilter checked = Said.checked(
                where("Asia/Shanghai", "{\"all\": [" + TODAY + ", {\"segment\": {\"id\": \"ny\"}}]}"), saved);

        ResolvedFilter resolved = Resolve.resolve(checked, Instant.parse("2026-05-31T16:00:00Z"));

        assertThat(resolved.condition())
                .isEqualTo(new Condition.All(
                        "/filter/where",
                        List.of(
                                day("/filter/where/all/0", "2026-06-01"),
                                new Condition.InSegment(
                                        "/filter/where/all/1", "ny", 1, day("/filter/where/all/1", "2026-05-31")))));
        assertThat(resolved.dates())
                .containsExactly(
                        new RelativeDate("/filter/where/all/0", "2026-06-01", "2026-06-01"),
                        new RelativeDate("/filter/where/all/1", "2026-05-31", "2026-05-31"));
    }

    @Test
    void withoutAVersionTheCurrentOneIsMeant() {
        SavedSegments saved =
                new SavedSegments().segment("vip", where(BIRTHDAY)).segment("vip", where("{\"all\": []}"));
        Instant now = Instant.parse("2026-05-31T16:00:00Z");

        Condition current =
                Resolve.resolve(Said.checked(where(segment("vip")), saved), now).condition();
        Condition pinned = Resolve.resolve(
                        Said.checked(where("{\"segment\": {\"id\": \"vip\", \"version\": 1}}"), saved), now)
                .condition();

        assertThat(current)
                .isEqualTo(new Condition.InSegment(
                        "/filter/where", "vip", 2, new Condition.All("/filter/where", List.of())));
        assertThat(pinned)
                .isEqualTo(new Condition.InSegment(
                        "/filter/where", "vip", 1, new Condition.Exists("/filter/where", Tags.BIRTHDAY, null)));
    }

    @Test
    void aVersionThatIsNotThereIsUnknown() {
        SavedSegments saved = new SavedSegments().segment("vip", where(BIRTHDAY));

        assertThat(codes(where("{\"segment\": {\"id\": \"vip\", \"version\": 2}}"), saved))
                .containsExactly("UNKNOWN_VERSION /filter/where/segment/version");
    }

    @Test
    void whatIsWrongInASegmentIsToldAtTheReferenceOnce() {
        SavedSegments saved = new SavedSegments()
                .segment(
                        "inner",
                        where("{\"all\": [{\"tag\": \"crm.retired\", \"op\": \"exists\"},"
                                + "{\"tag\": \"crm.retired\", \"op\": \"exists\"}]}"))
                .segment("outer", where(segment("inner")));

        assertThat(Said.problems(where("{\"any\": [" + BIRTHDAY + "," + segment("outer") + "]}"), saved))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/filter/where/any/1/segment");
                    assertThat(problem.code()).isEqualTo("TAG_NOT_PUBLISHED");
                    assertThat(problem.message())
                            .isEqualTo(
                                    "In segment \"outer\": In segment \"inner\": The tag \"crm.retired\" is retired.");
                });
    }

    @Test
    void circlesAreFoundByIdAndResolvedVersion() {
        SavedSegments saved = new SavedSegments()
                .segment("a", where("{\"all\": []}"))
                .segment("a", where("{\"any\": [" + BIRTHDAY + "," + segment("b") + "]}"))
                .segment("b", where("{\"segment\": {\"id\": \"a\", \"version\": 2}}"))
                .segment("c", where("{\"segment\": {\"id\": \"a\", \"version\": 1}}"))
                .segment("self", where(segment("self")));

        assertThat(codes(where(segment("a")), saved)).containsExactly("CIRCULAR_REFERENCE /filter/where/segment");
        assertThat(codes(where("{\"none\": [" + segment("self") + "]}"), saved))
                .containsExactly("CIRCULAR_REFERENCE /filter/where/none/0/segment");
        assertThat(codes(where("{\"any\": [" + segment("c") + "," + segment("c") + "]}"), saved))
                .isEmpty();
    }

    @Test
    void nodesAreNestedTwelveDeepAndNoDeeper() {
        assertThat(codes(where(nested(11, BIRTHDAY)))).isEmpty();
        assertThat(codes(where(nested(12, BIRTHDAY)))).containsExactly("TOO_DEEP /filter/where" + "/all/0".repeat(12));
        assertThat(codes(where(nested(400, BIRTHDAY)))).hasSize(1);
    }

    @Test
    void whatASegmentBringsInIsNestedBelowItsReference() {
        SavedSegments saved = new SavedSegments().segment("deep", where(nested(5, BIRTHDAY)));

        assertThat(codes(where(nested(5, segment("deep"))), saved)).isEmpty();
        assertThat(codes(where(nested(6, segment("deep"))), saved))
                .containsExactly("TOO_DEEP /filter/where" + "/all/0".repeat(6) + "/segment");
    }

    @Test
    void thereAreFiveHundredNodesAndNoMore() {
        assertThat(codes(where(many(499, BIRTHDAY)))).isEmpty();
        assertThat(codes(where(many(500, BIRTHDAY)))).containsExactly("TOO_LARGE /filter/where");
        assertThat(codes(where(many(100_000, "null")))).hasSize(500).endsWith("TOO_LARGE /filter/where");
    }

    @Test
    void whatASegmentBringsInIsCountedEachTime() {
        SavedSegments saved = new SavedSegments().segment("many", where(many(97, BIRTHDAY)));

        assertThat(codes(
                        where("{\"any\": [" + segment("many").concat(",").repeat(4) + many(102, BIRTHDAY) + "]}"),
                        saved))
                .as("1 + 4 * (1 + 98) + 103 = 500")
                .isEmpty();
        assertThat(codes(
                        where("{\"any\": [" + segment("many").concat(",").repeat(4) + many(103, BIRTHDAY) + "]}"),
                        saved))
                .containsExactly("TOO_LARGE /filter/where");
        assertThat(codes(where(many(20, segment("many"))), saved)).containsExactly("TOO_LARGE /filter/where");
    }

    @Test
    void aSetHasTenThousandValuesAndNoMore() {
        String values = "\"gold\",".repeat(9_999) + "\"gold\"";

        assertThat(codes(where("{\"tag\": \"crm.member_level\", \"op\": \"in\", \"value\": [" + values + "]}")))
                .isEmpty();
        assertThat(codes(where("{\"tag\": \"crm.member_level\", \"op\": \"in\", \"value\": [1," + values + "]}")))
                .containsExactly("TOO_LARGE /filter/where/value");
    }

    @Test
    void allHasAllTogetherHaveFourThousandValuesAlsoInsideSegmentsAndNoMore() {
        SavedSegments saved = new SavedSegments().segment("outdoor", where(hasAll(1_000)));
        String half = hasAll(2_000);

        assertThat(codes(where(hasAll(4_000)))).isEmpty();
        assertThat(codes(where(hasAll(4_001)))).containsExactly("TOO_LARGE /filter/where/value");
        assertThat(codes(where("{\"any\": [" + half + "," + half + "]}"))).isEmpty();
        assertThat(codes(where("{\"any\": [" + half + "," + hasAll(2_001) + "," + half + "," + hasAll(1) + "]}")))
                .containsExactly("TOO_LARGE /filter/where/any/1/value", "TOO_LARGE /filter/where/any/3/value");
        assertThat(codes(where("{\"any\": [" + hasAll(3_000) + "," + segment("outdoor") + "]}"), saved))
                .isEmpty();
        assertThat(codes(where("{\"any\": [" + hasAll(3_001) + "," + segment("outdoor") + "]}"), saved))
                .containsExactly("TOO_LARGE /filter/where/any/1/segment");
    }

    @Test
    void theFiltersOfOneRequestHaveTheirHasAllTogether() {
        SequencedMap<String, Json> filters = new LinkedHashMap<>();
        filters.put("/filter", json(where(hasAll(2_000))));
        filters.put("/base", json(where(hasAll(2_001))));

        assertThat(new FilterCheck(Limits.DEFAULT, Said.SERVERS_ZONE)
                        .checkAll(filters, Tags.catalogue(), References.none()))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(CheckedFilter.class),
                        second -> assertThat(second)
                                .isInstanceOfSatisfying(
                                        FilterCheck.Refused.class,
                                        refused -> assertThat(refused.problems())
                                                .extracting(Problem::pointer, Problem::code)
                                                .containsExactly(tuple("/base/where/value", "TOO_LARGE"))));
    }

    @Test
    void allValuesTogetherMakeAHundredThousandTermsAndNoMore() {
        assertThat(codes(where("{\"any\": [" + weighted(10_000, "0.91") + "]}")))
                .isEmpty();
        assertThat(codes(where("{\"any\": [" + weighted(9_999, "0.91") + "," + weighted(1, "0.91") + "]}")))
                .isEmpty();
        assertThat(codes(where("{\"any\": [" + weighted(9_999, "0.91") + "," + weighted(1, "0.90") + "]}")))
                .containsExactly("TOO_LARGE /filter/where/any/1/value");
        assertThat(codes(where("{\"any\": [" + weighted(10_000, "0.91") + ",{\"tag\": \"crm.member_level\","
                        + " \"op\": \"eq\", \"value\": \"gold\"}]}")))
                .containsExactly("TOO_LARGE /filter/where/any/1/value");
    }

    @Test
    void aRangeOfAllWeightsMakesNoMoreTermsThanNone() {
        String ten = weighted(10_000, "0").concat(",").repeat(9);

        assertThat(codes(where("{\"any\": [" + ten + weighted(10_000, "0") + "]}")))
                .isEmpty();
        assertThat(codes(where("{\"any\": [" + ten + weighted(10_000, "0.99") + "]}")))
                .containsExactly("TOO_LARGE /filter/where/any/9/value");
    }

    @Test
    void termsAreCountedAsOftenAsSegmentsBringThemIn() {
        SavedSegments saved = new SavedSegments().segment("outdoor", where(weighted(10_000, "0.99")));
        String five = segment("outdoor").concat(",").repeat(4) + segment("outdoor");

        assertThat(codes(where("{\"any\": [" + five + "]}"), saved)).isEmpty();
        assertThat(codes(where("{\"any\": [" + five + "," + segment("outdoor") + "]}"), saved))
                .containsExactly("TOO_LARGE /filter/where/any/5/segment");
    }

    @Test
    void theFiltersOfOneRequestHaveTheirTermsTogether() {
        SequencedMap<String, Json> filters = new LinkedHashMap<>();
        filters.put("/filter", json(where(weighted(10_000, "0.91"))));
        filters.put("/base", json(where(weighted(1, "1"))));

        assertThat(new FilterCheck(Limits.DEFAULT, Said.SERVERS_ZONE)
                        .checkAll(filters, Tags.catalogue(), References.none())
                        .getLast())
                .isInstanceOfSatisfying(
                        FilterCheck.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::pointer, Problem::code)
                                .containsExactly(tuple("/base/where/value", "TOO_LARGE")));
    }

    private static String weighted(int values, String least) {
        return "{\"tag\": \"behaviour.interest\", \"op\": \"in\", \"value\": [" + "\"outdoor\",".repeat(values - 1)
                + "\"outdoor\"], \"weight\": {\"gte\": " + least + "}}";
    }

    private static String hasAll(int values) {
        return "{\"tag\": \"behaviour.interest\", \"op\": \"hasAll\", \"value\": [" + "\"outdoor\",".repeat(values - 1)
                + "\"outdoor\"]}";
    }

    @Test
    void noMoreProblemsAreToldThanAnybodyReads() {
        String values = "\"iron\",".repeat(9_999) + "\"iron\"";
        String test = "{\"tag\": \"crm.member_level\", \"op\": \"in\", \"value\": [" + values + "]}";

        assertThat(codes(where("{\"all\": [" + test + "," + test + "]}"))).hasSize(Problems.MOST);
    }

    @Test
    void aListThatIsThereIsRight() {
        assertThat(codes(where("{\"list\": {\"id\": \"blocked\"}}"), new SavedSegments().withList("blocked")))
                .isEmpty();
    }

    @Test
    void aListInsideASegmentIsFollowedToo() {
        SavedSegments saved = new SavedSegments()
                .segment("vip", where("{\"none\": [{\"list\": {\"id\": \"blocked\"}}]}"))
                .withList("blocked", 1, 2);

        Condition condition = Resolve.resolve(Said.checked(where(segment("vip")), saved), Instant.EPOCH)
                .condition();

        String at = "/filter/where";
        Condition listed = new Condition.InList(
                at, "blocked", saved.list("blocked").orElseThrow().members());
        assertThat(condition).isEqualTo(new Condition.InSegment(at, "vip", 1, new Condition.None(at, List.of(listed))));
    }

    @Test
    void aListThatIsGoneIsToldAtTheReferenceToItsSegment() {
        SavedSegments saved = new SavedSegments().segment("vip", where("{\"list\": {\"id\": \"gone\"}}"));

        assertThat(Said.problems(where(segment("vip")), saved))
                .containsExactly(new Problem(
                        "/filter/where/segment",
                        "UNKNOWN_LIST",
                        "In segment \"vip\": There is no list \"gone\".",
                        List.of()));
    }

    private static Condition day(String pointer, String day) {
        LocalDate date = LocalDate.parse(day);
        return new Condition.DayIn(pointer, Tags.BIRTHDAY, null, date, date);
    }

    private static String segment(String id) {
        return "{\"segment\": {\"id\": \"" + id + "\"}}";
    }

    private static String nested(int groups, String node) {
        return "{\"all\": [".repeat(groups) + node + "]}".repeat(groups);
    }

    private static String many(int children, String node) {
        return "{\"all\": [" + node.concat(",").repeat(children - 1) + node + "]}";
    }
}
