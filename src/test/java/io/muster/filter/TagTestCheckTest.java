package io.muster.filter;

import static io.muster.filter.Said.codes;
import static io.muster.filter.Said.problems;
import static io.muster.filter.Said.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.shared.Problem;
import io.muster.tag.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with tests of tags. */
class TagTestCheckTest {

    @ParameterizedTest
    @MethodSource("io.muster.filter.Tags#published")
    void takesTheOperatorsOfTheTypeAndNoOther(Tag tag) {
        Set<Operator> expected = EnumSet.copyOf(
                switch (tag.type()) {
                    case ENUM ->
                        List.of(
                                Operator.EQ,
                                Operator.NE,
                                Operator.IN,
                                Operator.NOT_IN,
                                Operator.EXISTS,
                                Operator.MISSING);
                    case MULTI ->
                        List.of(
                                Operator.EQ,
                                Operator.NE,
                                Operator.IN,
                                Operator.NOT_IN,
                                Operator.HAS_ALL,
                                Operator.EXISTS,
                                Operator.MISSING);
                    case NUMBER -> List.of(Operator.EQ, Operator.NE, Operator.RANGE, Operator.EXISTS, Operator.MISSING);
                    case DATE ->
                        tag.equals(Tags.BIRTHDAY)
                                ? List.of(
                                        Operator.RANGE,
                                        Operator.WITHIN,
                                        Operator.ANNIVERSARY,
                                        Operator.EXISTS,
                                        Operator.MISSING)
                                : List.of(Operator.RANGE, Operator.WITHIN, Operator.EXISTS, Operator.MISSING);
                    case FLAG -> List.of(Operator.EQ, Operator.EXISTS, Operator.MISSING);
                });

        for (Operator operator : Operator.values()) {
            List<Problem> problems = problems(where(
                    "{\"tag\": \"%s\", \"op\": \"%s\", \"value\": \"?\"}".formatted(tag.code(), operator.word())));
            if (expected.contains(operator)) {
                assertThat(problems).extracting(Problem::code).doesNotContain("OP_NOT_FOR_TYPE");
            } else {
                assertThat(problems).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("OP_NOT_FOR_TYPE");
                    assertThat(problem.pointer()).isEqualTo("/filter/where/op");
                    assertThat(problem.allowed())
                            .isEqualTo(expected.stream().map(Operator::word).toList());
                });
            }
        }
    }

    @Test
    void namesCloseTagsForAnUnknownOne() {
        assertThat(problems(where("{\"tag\": \"crm.member_levl\", \"op\": \"eq\", \"value\": \"gold\"}")))
                .containsExactly(new Problem(
                        "/filter/where/tag",
                        "UNKNOWN_TAG",
                        "There is no tag \"crm.member_levl\".",
                        List.of("crm.member_level")));
    }

    @Test
    void namesTheDictionaryForAnUnknownValue() {
        assertThat(problems(test("crm.member_level", "in", "[\"gold\", \"Gold\"]")))
                .containsExactly(new Problem(
                        "/filter/where/value/1",
                        "UNKNOWN_VALUE",
                        "The tag \"crm.member_level\" has no value \"Gold\".",
                        List.of("silver", "gold", "diamond")));
        assertThat(problems(test("crm.channel", "eq", "\"c31\"")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.allowed()).hasSize(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm", "CRM.birthday", "crm.birthday ", "crm.x.y", "", "会员.等级"})
    void whatIsNoCodeIsAnUnknownTag(String code) {
        assertThat(codes(where("{\"tag\": \"" + code + "\", \"op\": \"exists\"}")))
                .containsExactly("UNKNOWN_TAG /filter/where/tag");
    }

    @Test
    void aVeryLongCodeIsNotComparedWithEveryTag() {
        assertThat(problems(where("{\"tag\": \"" + "a".repeat(1_000_000) + "\", \"op\": \"exists\"}")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).hasSizeLessThan(200));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"tag\": null, \"op\": \"exists\"} | WRONG_TYPE /filter/where/tag",
                "{\"tag\": 7, \"op\": \"exists\"} | WRONG_TYPE /filter/where/tag",
                "{\"tag\": \"crm.draft\", \"op\": \"exists\"} | TAG_NOT_PUBLISHED /filter/where/tag",
                "{\"tag\": \"crm.retired\", \"op\": \"exists\"} | TAG_NOT_PUBLISHED /filter/where/tag",
                "{\"tag\": \"crm.birthday\"} | MISSING_FIELD /filter/where",
                "{\"tag\": \"crm.birthday\", \"op\": null} | WRONG_TYPE /filter/where/op",
                "{\"tag\": \"crm.birthday\", \"op\": \"EXISTS\"} | OP_NOT_FOR_TYPE /filter/where/op",
                "{\"tag\": \"crm.birthday\", \"op\": \"exists\", \"value\": null} | UNKNOWN_FIELD /filter/where/value",
                "{\"tag\": \"crm.birthday\", \"op\": \"missing\", \"value\": 1} | UNKNOWN_FIELD /filter/where/value",
                "{\"tag\": \"crm.birthday\", \"op\": \"range\"} | MISSING_FIELD /filter/where",
                "{\"tag\": \"crm.birthday\", \"op\": \"exists\", \"note\": 1} | UNKNOWN_FIELD /filter/where/note",
                "{\"tag\": \"no.tag\", \"op\": \"like\"} | OP_NOT_FOR_TYPE /filter/where/op",
                "{\"tag\": \"no.tag\", \"op\": \"eq\", \"value\": null} | WRONG_TYPE /filter/where/value",
                "{\"tag\": \"no.tag\", \"op\": \"eq\"} | MISSING_FIELD /filter/where",
                "{\"tag\": \"no.tag\", \"op\": \"in\", \"value\": []} | EMPTY_GROUP /filter/where/value",
                "{\"tag\": \"no.tag\", \"op\": \"in\", \"value\": [1]} | WRONG_TYPE /filter/where/value/0",
                "{\"tag\": \"no.tag\", \"op\": \"range\", \"value\": {\"gt\": null}} | WRONG_TYPE /filter/where/value/gt",
                "{\"tag\": \"no.tag\", \"op\": \"within\", \"value\": {\"last\": 1}} | MISSING_FIELD /filter/where/value",
                "{\"tag\": \"no.tag\", \"op\": \"eq\", \"value\": 1, \"weight\": {\"gt\": 2}} | BAD_WEIGHT /filter/where/weight/gt",
            })
    void checksTagAndOperator(String node, String problem) {
        assertThat(codes(where(node))).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "crm.member_level | eq | null | WRONG_TYPE /filter/where/value",
                "crm.member_level | eq | 7 | WRONG_TYPE /filter/where/value",
                "crm.member_level | eq | [\"gold\"] | WRONG_TYPE /filter/where/value",
                "crm.member_level | ne | \"iron\" | UNKNOWN_VALUE /filter/where/value",
                "crm.member_level | in | \"gold\" | WRONG_TYPE /filter/where/value",
                "crm.member_level | in | [] | EMPTY_GROUP /filter/where/value",
                "crm.member_level | notIn | [] | EMPTY_GROUP /filter/where/value",
                "crm.member_level | notIn | [null] | WRONG_TYPE /filter/where/value/0",
                "crm.channel | hasAll | [] | EMPTY_GROUP /filter/where/value",
                "crm.channel | hasAll | [\"c1\", 2] | WRONG_TYPE /filter/where/value/1",
                "crm.channel | eq | \"\" | UNKNOWN_VALUE /filter/where/value",
                "behaviour.silent | eq | \"true\" | WRONG_TYPE /filter/where/value",
                "behaviour.silent | eq | 1 | WRONG_TYPE /filter/where/value",
                "behaviour.silent | eq | null | WRONG_TYPE /filter/where/value",
                "retail.spend_12m | eq | \"1\" | WRONG_TYPE /filter/where/value",
                "retail.spend_12m | eq | 1234567890.123456 | WRONG_TYPE /filter/where/value",
                "retail.spend_12m | ne | 1e309 | WRONG_TYPE /filter/where/value",
                "retail.spend_12m | ne | 1e999999999 | WRONG_TYPE /filter/where/value",
                "retail.spend_12m | ne | 1e-999999999 | WRONG_TYPE /filter/where/value",
                "retail.spend_12m | range | 5 | WRONG_TYPE /filter/where/value",
                "retail.spend_12m | range | {} | MISSING_FIELD /filter/where/value",
                "retail.spend_12m | range | {\"gt\": null} | WRONG_TYPE /filter/where/value/gt",
                "retail.spend_12m | range | {\"gte\": \"1\"} | WRONG_TYPE /filter/where/value/gte",
                "retail.spend_12m | range | {\"gte\": 1, \"gt\": 0} | UNKNOWN_FIELD /filter/where/value/gt",
                "retail.spend_12m | range | {\"lt\": 1, \"lte\": 0} | UNKNOWN_FIELD /filter/where/value/lte",
                "retail.spend_12m | range | {\"gte\": 1, \"to\": 0} | UNKNOWN_FIELD /filter/where/value/to",
                "retail.spend_12m | range | {\"gte\": 2, \"lte\": 1} | RANGE_EMPTY /filter/where/value",
                "retail.spend_12m | range | {\"gt\": 1, \"lte\": 1.0} | RANGE_EMPTY /filter/where/value",
                "retail.spend_12m | range | {\"gte\": 1, \"lt\": 1} | RANGE_EMPTY /filter/where/value",
                "retail.spend_12m | range | {\"gt\": 0, \"lt\": -0.0} | RANGE_EMPTY /filter/where/value",
            })
    void checksValues(String tag, String operator, String value, String problem) {
        assertThat(codes(test(tag, operator, value))).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "crm.member_level | in | [\"gold\", \"gold\"]",
                "retail.spend_12m | eq | 123456789012345",
                "retail.spend_12m | eq | 123456789012345000000",
                "retail.spend_12m | eq | 0.000123456789012345",
                "retail.spend_12m | eq | 1.50000000000000000000000",
                "retail.spend_12m | range | {\"gte\": 1, \"lte\": 1}",
                "retail.spend_12m | range | {\"gt\": -1e300}",
                "crm.birthday | range | {\"gte\": \"2024-02-29\", \"lte\": \"2024-02-29\"}",
                "crm.birthday | range | {\"gte\": \"0000-01-01\", \"lt\": \"9999-12-31\"}",
                "retail.last_order_at | range | {\"gt\": \"2024-02-29\", \"lte\": \"2024-03-01\"}",
                "retail.last_order_at | range | {\"gt\": \"2024-02-29T23:59Z\", \"lt\": \"2024-03-01T08:00:00.001+08:00\"}",
            })
    void takesRightValues(String tag, String operator, String value) {
        assertThat(codes(test(tag, operator, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "crm.birthday | {\"gte\": 20240101} | WRONG_TYPE /filter/where/value/gte",
                "crm.birthday | {\"gte\": \"2023-02-29\"} | BAD_DATE /filter/where/value/gte",
                "crm.birthday | {\"gte\": \"2023-2-9\"} | BAD_DATE /filter/where/value/gte",
                "crm.birthday | {\"gte\": \"20230209\"} | BAD_DATE /filter/where/value/gte",
                "crm.birthday | {\"gte\": \"+12023-01-01\"} | BAD_DATE /filter/where/value/gte",
                "crm.birthday | {\"gte\": \"2023-01-01T00:00:00Z\"} | BAD_DATE /filter/where/value/gte",
                "crm.birthday | {\"gte\": \"2024-01-02\", \"lt\": \"2024-01-02\"} | RANGE_EMPTY /filter/where/value",
                "crm.birthday | {\"gt\": \"2024-01-01\", \"lt\": \"2024-01-02\"} | RANGE_EMPTY /filter/where/value",
                "retail.last_order_at | {\"lt\": \"2024-01-01T00:00:00\"} | BAD_DATE /filter/where/value/lt",
                "retail.last_order_at | {\"lt\": \"2024-01-01 00:00:00Z\"} | BAD_DATE /filter/where/value/lt",
                "retail.last_order_at | {\"lt\": \"now\"} | BAD_DATE /filter/where/value/lt",
                "retail.last_order_at | {\"gt\": \"2024-01-01\", \"lt\": \"2024-01-02\"} | RANGE_EMPTY /filter/where/value",
                "retail.last_order_at | {\"gte\": \"2024-01-02\", \"lt\": \"2024-01-01T16:00:00Z\"} | RANGE_EMPTY /filter/where/value",
                "retail.last_order_at | {\"gt\": \"2024-01-01T16:00:00Z\", \"lt\": \"2024-01-02T00:00:00+08:00\"} | RANGE_EMPTY /filter/where/value",
            })
    void checksRangesOfDates(String tag, String range, String problem) {
        assertThat(codes(test(tag, "range", range))).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"tag\": null, \"op\": null, \"value\": null} | WRONG_TYPE /filter/where/tag, WRONG_TYPE /filter/where/op, WRONG_TYPE /filter/where/value",
                "{\"tag\": \"crm.birthday\", \"op\": \"frob\", \"value\": null} | OP_NOT_FOR_TYPE /filter/where/op, WRONG_TYPE /filter/where/value",
                "{\"tag\": \"no.such\", \"op\": \"range\", \"value\": {\"gte\": [], \"lt\": true}} | UNKNOWN_TAG /filter/where/tag, WRONG_TYPE /filter/where/value/gte, WRONG_TYPE /filter/where/value/lt",
                "{\"tag\": \"crm.member_level\", \"op\": \"eq\", \"value\": \"gold\", \"weight\": {\"gte\": 7, \"x\": 1}} | NOT_WEIGHTED /filter/where/weight, UNKNOWN_FIELD /filter/where/weight/x, BAD_WEIGHT /filter/where/weight/gte",
            })
    void tellsWhatIsWrongInAnyCaseBesideWhatHidesTheRest(String test, String problems) {
        assertThat(codes(where(test))).containsExactly(problems.split(", "));
    }

    @Test
    void theZoneDecidesWhetherARangeOfDaysAndInstantsIsEmpty() {
        String test = "{\"tag\": \"retail.last_order_at\", \"op\": \"range\","
                + " \"value\": {\"gte\": \"2024-01-02\", \"lt\": \"2024-01-02T00:00:00Z\"}}";

        assertThat(codes(where("Asia/Shanghai", test))).isEmpty();
        assertThat(codes(where("UTC", test))).containsExactly("RANGE_EMPTY /filter/where/value");
        assertThat(codes(where("Mars/Olympus", test))).containsExactly("BAD_TIMEZONE /filter/timezone");
        assertThat(codes(where("Mars/Olympus", test.replace("T00:00:00Z", ""))))
                .as("two days, which no zone can part")
                .containsExactly("BAD_TIMEZONE /filter/timezone", "RANGE_EMPTY /filter/where/value");
        assertThat(codes(where(
                        "Pacific/Apia",
                        test.replace("2024-01-02T00:00:00Z", "2011-12-31").replace("2024-01-02", "2011-12-30"))))
                .as("a day that the zone skipped")
                .containsExactly("RANGE_EMPTY /filter/where/value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "crm.birthday | within | 30 | WRONG_TYPE /filter/where/value",
                "crm.birthday | within | {\"unit\": \"day\"} | MISSING_FIELD /filter/where/value",
                "crm.birthday | within | {\"last\": 1} | MISSING_FIELD /filter/where/value",
                "crm.birthday | within | {\"last\": 1, \"next\": 1, \"unit\": \"day\"} | UNKNOWN_FIELD /filter/where/value/next",
                "crm.birthday | within | {\"last\": 0, \"unit\": \"day\"} | WRONG_TYPE /filter/where/value/last",
                "crm.birthday | within | {\"last\": -1, \"unit\": \"day\"} | WRONG_TYPE /filter/where/value/last",
                "crm.birthday | within | {\"last\": 1.5, \"unit\": \"day\"} | WRONG_TYPE /filter/where/value/last",
                "crm.birthday | within | {\"next\": \"1\", \"unit\": \"day\"} | WRONG_TYPE /filter/where/value/next",
                "crm.birthday | within | {\"next\": 1000001, \"unit\": \"day\"} | WRONG_TYPE /filter/where/value/next",
                "crm.birthday | within | {\"next\": 99999999999999999999, \"unit\": \"year\"} | WRONG_TYPE /filter/where/value/next",
                "crm.birthday | within | {\"next\": 1e999999999, \"unit\": \"year\"} | WRONG_TYPE /filter/where/value/next",
                "crm.birthday | within | {\"next\": 1, \"unit\": \"days\"} | WRONG_TYPE /filter/where/value/unit",
                "crm.birthday | within | {\"next\": 1, \"unit\": null} | WRONG_TYPE /filter/where/value/unit",
                "crm.birthday | within | {\"next\": 1, \"unit\": \"day\", \"wholeDays\": 1} | WRONG_TYPE /filter/where/value/wholeDays",
                "crm.birthday | within | {\"next\": 1, \"unit\": \"day\", \"wholeDays\": null} | WRONG_TYPE /filter/where/value/wholeDays",
                "crm.birthday | within | {\"next\": 1, \"unit\": \"day\", \"wholeDays\": false} | BAD_DATE /filter/where/value/wholeDays",
                "crm.birthday | within | {\"next\": 1, \"unit\": \"day\", \"from\": 1} | UNKNOWN_FIELD /filter/where/value/from",
                "crm.birthday | anniversary | [] | WRONG_TYPE /filter/where/value",
                "crm.birthday | anniversary | {} | MISSING_FIELD /filter/where/value",
                "crm.birthday | anniversary | {\"next\": 7} | MISSING_FIELD /filter/where/value",
                "crm.birthday | anniversary | {\"next\": 0, \"unit\": \"day\"} | WRONG_TYPE /filter/where/value/next",
                "crm.birthday | anniversary | {\"next\": 367, \"unit\": \"day\"} | WRONG_TYPE /filter/where/value/next",
                "crm.birthday | anniversary | {\"next\": 1, \"unit\": \"week\"} | WRONG_TYPE /filter/where/value/unit",
                "crm.birthday | anniversary | {\"last\": 1, \"month\": 2} | UNKNOWN_FIELD /filter/where/value/last",
                "crm.birthday | anniversary | {\"month\": 0} | WRONG_TYPE /filter/where/value/month",
                "crm.birthday | anniversary | {\"month\": 13} | WRONG_TYPE /filter/where/value/month",
                "crm.birthday | anniversary | {\"month\": \"may\"} | WRONG_TYPE /filter/where/value/month",
                "crm.birthday | anniversary | {\"month\": 2, \"unit\": \"day\"} | UNKNOWN_FIELD /filter/where/value/unit",
                "crm.birthday | anniversary | {\"month\": 2, \"next\": 1} | UNKNOWN_FIELD /filter/where/value/next",
            })
    void checksRelativeDatesAndAnniversaries(String tag, String operator, String value, String problem) {
        assertThat(codes(test(tag, operator, value))).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "crm.birthday | within | {\"last\": 1, \"unit\": \"year\", \"wholeDays\": true}",
                "crm.birthday | within | {\"next\": 1000000, \"unit\": \"year\"}",
                "retail.last_order_at | within | {\"last\": 1e1, \"unit\": \"week\", \"wholeDays\": false}",
                "crm.birthday | anniversary | {\"next\": 366, \"unit\": \"day\"}",
                "crm.birthday | anniversary | {\"month\": 12}",
            })
    void takesRelativeDatesToTheirEnds(String tag, String operator, String value) {
        assertThat(codes(test(tag, operator, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | WRONG_TYPE /filter/where/weight",
                "0.5 | WRONG_TYPE /filter/where/weight",
                "{} | MISSING_FIELD /filter/where/weight",
                "{\"gte\": \"0.5\"} | WRONG_TYPE /filter/where/weight/gte",
                "{\"gte\": null} | WRONG_TYPE /filter/where/weight/gte",
                "{\"gte\": 0.705} | BAD_WEIGHT /filter/where/weight/gte",
                "{\"lt\": -0.01} | BAD_WEIGHT /filter/where/weight/lt",
                "{\"lt\": 1.01} | BAD_WEIGHT /filter/where/weight/lt",
                "{\"lt\": 1e-999999999} | BAD_WEIGHT /filter/where/weight/lt",
                "{\"eq\": 1, \"gt\": 0} | UNKNOWN_FIELD /filter/where/weight/eq",
                "{\"gt\": 0.5, \"gte\": 0.5} | UNKNOWN_FIELD /filter/where/weight/gte",
                "{\"gt\": 1} | RANGE_EMPTY /filter/where/weight",
                "{\"lt\": 0} | RANGE_EMPTY /filter/where/weight",
                "{\"gt\": 0.7, \"lt\": 0.71} | RANGE_EMPTY /filter/where/weight",
            })
    void checksWeights(String weight, String problem) {
        assertThat(codes(weighted("behaviour.interest", "eq", "\"outdoor\"", weight)))
                .containsExactly(problem);
    }

    @Test
    void takesWeightsOnlyWhereTheyAre() {
        String weight = "{\"gte\": 0.50, \"lte\": 1}";

        assertThat(codes(weighted("behaviour.interest", "eq", "\"outdoor\"", weight)))
                .isEmpty();
        assertThat(codes(weighted("behaviour.interest", "in", "[\"outdoor\"]", weight)))
                .isEmpty();
        assertThat(codes(weighted("behaviour.interest", "hasAll", "[\"outdoor\"]", weight)))
                .isEmpty();
        assertThat(codes(weighted("behaviour.interest", "ne", "\"outdoor\"", weight)))
                .containsExactly("UNKNOWN_FIELD /filter/where/weight");
        assertThat(codes(weighted("crm.member_level", "eq", "\"gold\"", weight)))
                .containsExactly("NOT_WEIGHTED /filter/where/weight");
        assertThat(codes(weighted("retail.spend_12m", "eq", "1", weight)))
                .containsExactly("NOT_WEIGHTED /filter/where/weight");
        assertThat(codes(weighted("crm.member_level", "eq", "\"gold\"", "null")))
                .containsExactly("WRONG_TYPE /filter/where/weight");
    }

    private static String test(String tag, String operator, String value) {
        return where("{\"tag\": \"%s\", \"op\": \"%s\", \"value\": %s}".formatted(tag, operator, value));
    }

    private static String weighted(String tag, String operator, String value, String weight) {
        return where("{\"tag\": \"%s\", \"op\": \"%s\", \"value\": %s, \"weight\": %s}"
                .formatted(tag, operator, value, weight));
    }
}
