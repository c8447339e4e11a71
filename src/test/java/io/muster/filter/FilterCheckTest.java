package io.muster.filter;

import static io.muster.filter.Said.codes;
import static io.muster.filter.Said.problems;
import static io.muster.filter.Said.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with envelopes, groups, samples and references; {@link TagTestCheckTest} has the tests of tags. */
class FilterCheckTest {
    private static final String FINE = "{\"tag\": \"crm.birthday\", \"op\": \"exists\"}";

    @Test
    void tellsAllProblemsAtOnceInTheirOrder() {
        assertThat(codes("""
                        {"language": 2, "timezone": "Mars/Olympus", "where": {"all": [
                          {"tag": "crm.member_levle", "op": "eq", "value": "gold"},
                          {"any": [{"tag": "retail.spend_12m", "op": "range", "value": {"gte": 5, "lt": "6"}}, {"any": []}]},
                          {"tag": "crm.birthday", "op": "within", "value": {"last": 0, "unit": "hour"}, "extra": 1},
                          {"sample": {"salt": "", "from": 60, "to": 101}},
                          {"segment": {"id": "vip"}}, {"list": {"id": "blocked"}}, 7]}}
                        """))
                .containsExactly(
                        "UNSUPPORTED_LANGUAGE /filter/language",
                        "BAD_TIMEZONE /filter/timezone",
                        "UNKNOWN_TAG /filter/where/all/0/tag",
                        "WRONG_TYPE /filter/where/all/1/any/0/value/lt",
                        "EMPTY_GROUP /filter/where/all/1/any/1/any",
                        "UNKNOWN_FIELD /filter/where/all/2/extra",
                        "WRONG_TYPE /filter/where/all/2/value/last",
                        "WRONG_TYPE /filter/where/all/2/value/unit",
                        "BAD_SAMPLE /filter/where/all/3/sample/salt",
                        "BAD_SAMPLE /filter/where/all/3/sample/to",
                        "UNKNOWN_SEGMENT /filter/where/all/4/segment/id",
                        "UNKNOWN_LIST /filter/where/all/5/list/id",
                        "WRONG_TYPE /filter/where/all/6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | WRONG_TYPE /filter",
                "[] | WRONG_TYPE /filter",
                "{\"where\": {\"all\": []}} | MISSING_FIELD /filter",
                "{\"language\": 1} | MISSING_FIELD /filter",
                "{\"language\": \"1\", \"where\": {\"all\": []}} | WRONG_TYPE /filter/language",
                "{\"language\": null, \"where\": {\"all\": []}} | WRONG_TYPE /filter/language",
                "{\"language\": 1.5, \"where\": {\"all\": []}} | UNSUPPORTED_LANGUAGE /filter/language",
                "{\"language\": 1e999999999, \"where\": {\"all\": []}} | UNSUPPORTED_LANGUAGE /filter/language",
                "{\"language\": 1, \"where\": null} | WRONG_TYPE /filter/where",
                "{\"language\": 1, \"where\": {\"all\": []}, \"a/b~c\": 1} | UNKNOWN_FIELD /filter/a~1b~0c",
                "{\"language\": 1, \"timezone\": 8, \"where\": {\"all\": []}} | WRONG_TYPE /filter/timezone",
                "{\"language\": 1, \"timezone\": null, \"where\": {\"all\": []}} | WRONG_TYPE /filter/timezone",
            })
    void checksTheEnvelope(String filter, String problem) {
        assertThat(codes(filter)).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "", "+08:00", "GMT+8", "asia/shanghai", "Z", "CTT", "SystemV/PST8"})
    void takesOnlyNamesOfTheTimeZoneDatabase(String timezone) {
        assertThat(codes(where(timezone, FINE))).containsExactly("BAD_TIMEZONE /filter/timezone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "Etc/GMT-8", "America/Argentina/Buenos_Aires"})
    void takesEveryNameOfTheTimeZoneDatabase(String timezone) {
        assertThat(codes(where(timezone, FINE))).isEmpty();
    }

    @Test
    void aServersZoneThatNoFilterCouldNameIsRefused() {
        assertThatThrownBy(() -> new FilterCheck(Limits.DEFAULT, ZoneId.of("GMT+8")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | NOT_ONE_NODE /filter/where",
                "{\"id\": \"row\"} | NOT_ONE_NODE /filter/where",
                "{\"op\": \"eq\", \"value\": 1} | NOT_ONE_NODE /filter/where",
                "{\"all\": [], \"tag\": \"crm.birthday\", \"op\": \"exists\"} | NOT_ONE_NODE /filter/where",
                "{\"all\": [], \"op\": \"eq\"} | UNKNOWN_FIELD /filter/where/op",
                "{\"all\": [], \"id\": 7} | WRONG_TYPE /filter/where/id",
                "{\"all\": [], \"id\": null} | WRONG_TYPE /filter/where/id",
                "{\"all\": {}} | WRONG_TYPE /filter/where/all",
                "{\"all\": null} | WRONG_TYPE /filter/where/all",
                "{\"all\": [null]} | WRONG_TYPE /filter/where/all/0",
                "{\"any\": []} | EMPTY_GROUP /filter/where/any",
                "{\"none\": []} | EMPTY_GROUP /filter/where/none",
                "[] | WRONG_TYPE /filter/where",
            })
    void checksNodes(String node, String problem) {
        assertThat(codes(where(node))).containsExactly(problem);
    }

    @Test
    void aMisspeltNodeIsNeitherANodeNorAField() {
        assertThat(problems(where("{\"al\": []}")))
                .extracting(Problem::code, Problem::pointer, Problem::allowed)
                .containsExactly(
                        tuple(
                                "UNKNOWN_FIELD",
                                "/filter/where/al",
                                List.of(
                                        "all", "any", "none", "tag", "segment", "list", "sample", "op", "value",
                                        "weight", "id")),
                        tuple(
                                "NOT_ONE_NODE",
                                "/filter/where",
                                List.of("all", "any", "none", "tag", "segment", "list", "sample")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | WRONG_TYPE /filter/where/sample",
                "{\"from\": 0, \"to\": 1} | MISSING_FIELD /filter/where/sample",
                "{\"salt\": \"s\", \"to\": 1} | MISSING_FIELD /filter/where/sample",
                "{\"salt\": \"s\", \"from\": 0} | MISSING_FIELD /filter/where/sample",
                "{\"salt\": 7, \"from\": 0, \"to\": 1} | WRONG_TYPE /filter/where/sample/salt",
                "{\"salt\": \"a\\u0000\", \"from\": 0, \"to\": 1} | BAD_SAMPLE /filter/where/sample/salt",
                "{\"salt\": \"s\", \"from\": \"0\", \"to\": 1} | WRONG_TYPE /filter/where/sample/from",
                "{\"salt\": \"s\", \"from\": null, \"to\": 1} | WRONG_TYPE /filter/where/sample/from",
                "{\"salt\": \"s\", \"from\": -0.01, \"to\": 1} | BAD_SAMPLE /filter/where/sample/from",
                "{\"salt\": \"s\", \"from\": 0.001, \"to\": 1} | BAD_SAMPLE /filter/where/sample/from",
                "{\"salt\": \"s\", \"from\": 1e-999999999, \"to\": 1} | BAD_SAMPLE /filter/where/sample/from",
                "{\"salt\": \"s\", \"from\": 0, \"to\": 100.01} | BAD_SAMPLE /filter/where/sample/to",
                "{\"salt\": \"s\", \"from\": 0, \"to\": 1e999999999} | BAD_SAMPLE /filter/where/sample/to",
                "{\"salt\": \"s\", \"from\": 1, \"to\": 1.00} | BAD_SAMPLE /filter/where/sample",
                "{\"salt\": \"s\", \"from\": 2, \"to\": 1} | BAD_SAMPLE /filter/where/sample",
                "{\"salt\": \"s\", \"from\": 0, \"to\": 1, \"of\": 2} | UNKNOWN_FIELD /filter/where/sample/of",
            })
    void checksSamples(String sample, String problem) {
        assertThat(codes(where("{\"sample\": " + sample + "}"))).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"from\": 0, \"to\": 100", "\"from\": 99.99, \"to\": 1e2", "\"from\": 0.000, \"to\": 0.01"})
    void takesSharesToTheirEnds(String share) {
        assertThat(codes(where("{\"sample\": {\"salt\": \"秋 😀\", " + share + "}}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"list\": \"x\"} | WRONG_TYPE /filter/where/list",
                "{\"list\": {}} | MISSING_FIELD /filter/where/list",
                "{\"list\": {\"id\": 1}} | WRONG_TYPE /filter/where/list/id",
                "{\"list\": {\"id\": \"x\"}} | UNKNOWN_LIST /filter/where/list/id",
                "{\"list\": {\"id\": \"known\", \"version\": 1}} | UNKNOWN_FIELD /filter/where/list/version",
                "{\"segment\": []} | WRONG_TYPE /filter/where/segment",
                "{\"segment\": {\"version\": 1}} | MISSING_FIELD /filter/where/segment",
                "{\"segment\": {\"id\": null}} | WRONG_TYPE /filter/where/segment/id",
                "{\"segment\": {\"id\": \"x\", \"version\": 0}} | WRONG_TYPE /filter/where/segment/version",
                "{\"segment\": {\"id\": \"x\", \"version\": 1.5}} | WRONG_TYPE /filter/where/segment/version",
                "{\"segment\": {\"id\": \"x\", \"version\": \"1\"}} | WRONG_TYPE /filter/where/segment/version",
                "{\"segment\": {\"id\": \"x\", \"version\": null}} | WRONG_TYPE /filter/where/segment/version",
                "{\"segment\": {\"id\": \"x\", \"name\": 1}} | UNKNOWN_FIELD /filter/where/segment/name",
                "{\"segment\": {\"id\": \"x\"}} | UNKNOWN_SEGMENT /filter/where/segment/id",
            })
    void checksReferences(String node, String problem) {
        SavedSegments saved = new SavedSegments().withList("known");

        assertThat(codes(where(node), saved)).contains(problem);
    }

    @Test
    void readsAnyDepthOfWhatItDoesNotKnow() {
        Json deep = new JsonArray(List.of());
        for (int i = 0; i < 200_000; i++) {
            deep = i % 2 == 0 ? new JsonArray(List.of(deep)) : new JsonObject(Map.of("all", deep));
        }
        Json filter =
                new JsonObject(Map.of("where", new JsonObject(Map.of("all", new JsonArray(List.of(deep)))), "x", deep));

        assertThat(new FilterCheck(Limits.DEFAULT, Said.SERVERS_ZONE)
                        .check(filter, "", Tags.catalogue(), References.none()))
                .isInstanceOf(FilterCheck.Refused.class);
    }
}
