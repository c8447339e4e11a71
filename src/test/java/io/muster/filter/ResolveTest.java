package io.muster.filter;

import static io.muster.filter.Said.resolved;
import static io.muster.filter.Said.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.Condition.NumberRange;
import io.muster.filter.Condition.WeightRange;
import io.muster.filter.ResolvedFilter.RelativeDate;
import io.muster.tag.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveTest {
    private static final String P = "/filter/where";
    private static final String NOON = "2026-05-31T04:00:00Z";

    @Test
    void keepsThePointersOfTheNodes() {
        Condition condition = resolved(
                        where("{\"all\": [{\"any\": [{\"tag\": \"crm.birthday\", \"op\": \"exists\"}]},"
                                + "{\"none\": [{\"tag\": \"crm.birthday\", \"op\": \"missing\"}]}]}"),
                        NOON)
                .condition();

        assertThat(condition)
                .isEqualTo(new Condition.All(
                        P,
                        List.of(
                                new Condition.Any(
                                        P + "/all/0",
                                        List.of(new Condition.Exists(P + "/all/0/any/0", Tags.BIRTHDAY, null))),
                                new Condition.None(
                                        P + "/all/1",
                                        List.of(new Condition.Missing(P + "/all/1/none/0", Tags.BIRTHDAY, null))))));
    }

    @Test
    void aFilterThatIsTheWholeBodyHasPointersFromTheRoot() {
        CheckedFilter checked = (CheckedFilter) new FilterCheck(Limits.DEFAULT, Said.SERVERS_ZONE)
                .check(JsonTexts.json(where("{\"all\": []}")), "", Tags.catalogue(), References.none());

        assertThat(Resolve.resolve(checked, Instant.parse(NOON)).condition().pointer())
                .isEqualTo("/where");
    }

    @ParameterizedTest
    @CsvSource({"eq, '\"gold\"'", "in, '[\"gold\"]'"})
    void eqAndInAreHasAny(String operator, String value) {
        assertThat(test("crm.member_level", operator, value))
                .isEqualTo(new Condition.HasAny(P, Tags.LEVEL, null, set("gold"), null));
    }

    @ParameterizedTest
    @CsvSource({"ne, '\"baby\"'", "notIn, '[\"baby\"]'"})
    void neAndNotInAreHasNone(String operator, String value) {
        assertThat(test("behaviour.interest", operator, value))
                .isEqualTo(new Condition.HasNone(P, Tags.INTEREST, null, set("baby")));
    }

    @Test
    void weightsAreHundredths() {
        assertThat(test(
                        "behaviour.interest",
                        "hasAll",
                        "[\"baby\", \"digital\", \"baby\"], \"weight\": {\"gt\": 0.57, \"lt\": 0.7}"))
                .isEqualTo(new Condition.HasAll(
                        P,
                        Tags.INTEREST,
                        null,
                        set("baby", "digital"),
                        new WeightRange(new Weight(58), new Weight(69))));
        assertThat(test("behaviour.interest", "eq", "\"baby\", \"weight\": {\"lte\": 0.29}"))
                .isEqualTo(new Condition.HasAny(
                        P, Tags.INTEREST, null, set("baby"), new WeightRange(new Weight(0), new Weight(29))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"gte\": 0}", "{\"lte\": 1}", "{\"gte\": 0, \"lte\": 1}"})
    void aRangeOfWeightsThatLeavesNoneOutSaysNothing(String weight) {
        assertThat(test("behaviour.interest", "in", "[\"baby\"], \"weight\": " + weight))
                .isEqualTo(new Condition.HasAny(P, Tags.INTEREST, null, set("baby"), null));
    }

    @Test
    void aRangeThatLeavesTheLeastOrTheGreatestWeightOutIsOne() {
        assertThat(test("behaviour.interest", "in", "[\"baby\"], \"weight\": {\"gt\": 0}"))
                .isEqualTo(new Condition.HasAny(
                        P, Tags.INTEREST, null, set("baby"), new WeightRange(new Weight(1), new Weight(100))));
        assertThat(test("behaviour.interest", "in", "[\"baby\"], \"weight\": {\"lt\": 1}"))
                .isEqualTo(new Condition.HasAny(
                        P, Tags.INTEREST, null, set("baby"), new WeightRange(new Weight(0), new Weight(99))));
    }

    @Test
    void numbersAndFlags() {
        assertThat(test("retail.spend_12m", "eq", "0.1"))
                .isEqualTo(new Condition.NumberIn(P, Tags.SPEND, null, new NumberRange(0.1, true, 0.1, true)));
        assertThat(test("retail.spend_12m", "ne", "-0.0")).isEqualTo(new Condition.NumberNot(P, Tags.SPEND, null, 0.0));
        assertThat(test("retail.spend_12m", "range", "{\"gt\": 1, \"lte\": 2}"))
                .isEqualTo(new Condition.NumberIn(P, Tags.SPEND, null, new NumberRange(1.0, false, 2.0, true)));
        assertThat(test("retail.spend_12m", "range", "{\"lt\": 2}"))
                .isEqualTo(new Condition.NumberIn(P, Tags.SPEND, null, new NumberRange(null, true, 2.0, false)));
        assertThat(test("behaviour.silent", "eq", "false"))
                .isEqualTo(new Condition.FlagIs(P, Tags.SILENT, Instant.parse("2025-12-02T04:00:00Z"), false));
    }

    @Test
    void rangesOfDaysIncludeBothEnds() {
        assertThat(test("crm.birthday", "range", "{\"gt\": \"2024-02-28\", \"lt\": \"2024-03-01\"}"))
                .isEqualTo(days("2024-02-29", "2024-02-29"));
        assertThat(test("crm.birthday", "range", "{\"gte\": \"2024-02-28\"}")).isEqualTo(days("2024-02-28", null));
        assertThat(test("crm.birthday", "range", "{\"lte\": \"2024-02-28\"}")).isEqualTo(days(null, "2024-02-28"));
    }

    /** In New York the 10th of March 2024 has 23 hours, the 3rd of November 25; in Santiago one begins at one o'clock. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Asia/Shanghai, gte, 2024-03-10, 2024-03-09T16:00:00Z, true, -, true",
                "Asia/Shanghai, gt, 2024-03-10, 2024-03-10T16:00:00Z, true, -, true",
                "America/New_York, gte, 2024-03-10, 2024-03-10T05:00:00Z, true, -, true",
                "America/New_York, gt, 2024-03-10, 2024-03-11T04:00:00Z, true, -, true",
                "America/New_York, lt, 2024-11-03, -, true, 2024-11-03T04:00:00Z, false",
                "America/New_York, lte, 2024-11-03, -, true, 2024-11-04T05:00:00Z, false",
                "America/Santiago, gte, 2024-09-08, 2024-09-08T04:00:00Z, true, -, true",
                "America/Santiago, lte, 2024-09-07, -, true, 2024-09-08T04:00:00Z, false",
                "UTC, lte, 9999-12-31, -, true, +10000-01-01T00:00:00Z, false",
                "UTC, gt, 2024-01-01T08:00:00+08:00, 2024-01-01T00:00:00Z, false, -, true",
                "UTC, gte, 2024-01-01T00:00:00.0005Z, 2024-01-01T00:00:00Z, false, -, true",
                "UTC, lt, 2024-01-01T00:00:00.0005Z, -, true, 2024-01-01T00:00:00Z, true",
                "UTC, lte, 2024-01-01T00:00:00.001Z, -, true, 2024-01-01T00:00:00.001Z, true",
            })
    void rangesOfInstantsFollowTheZone(
            String zone,
            String bound,
            String date,
            @Nullable Instant from,
            boolean fromIncluded,
            @Nullable Instant to,
            boolean toIncluded) {
        String filter = where(zone, node("retail.last_order_at", "range", "{\"%s\": \"%s\"}".formatted(bound, date)));

        assertThat(resolved(filter, NOON).condition())
                .isEqualTo(new Condition.MomentIn(P, Tags.LAST_ORDER, null, from, fromIncluded, to, toIncluded));
    }

    @ParameterizedTest
    @CsvSource({
        "last, 1, day, 2026-05-31, 2026-05-31",
        "last, 30, day, 2026-05-02, 2026-05-31",
        "last, 1, week, 2026-05-25, 2026-05-31",
        "last, 1, month, 2026-05-01, 2026-05-31",
        "last, 3, month, 2026-03-01, 2026-05-31",
        "last, 1, year, 2025-06-01, 2026-05-31",
        "next, 1, day, 2026-06-01, 2026-06-01",
        "next, 1, month, 2026-06-01, 2026-06-30",
        "next, 9, month, 2026-06-01, 2027-02-28",
        "next, 2, year, 2026-06-01, 2028-05-31",
        "last, 1000000, year, 0000-01-01, 2026-05-31",
        "next, 1000000, week, 2026-06-01, 9999-12-31",
    })
    void wholeDaysAreCountedFromToday(String direction, int count, String unit, String from, String to) {
        String value = "{\"%s\": %d, \"unit\": \"%s\"}".formatted(direction, count, unit);
        ResolvedFilter ofDays = resolved(where(node("crm.birthday", "within", value)), NOON);
        ResolvedFilter ofInstants = resolved(where("UTC", node("retail.last_order_at", "within", value)), NOON);

        assertThat(ofDays.condition()).isEqualTo(days(from, to));
        assertThat(ofDays.dates()).containsExactly(new RelativeDate(P, from, to));
        assertThat(ofInstants.condition())
                .isEqualTo(moments(
                        from + "T00:00:00Z", LocalDate.parse(to).plusDays(1).atStartOfDay() + ":00Z", false));
        assertThat(ofInstants.dates()).containsExactly(new RelativeDate(P, from, to));
    }

    @Test
    void todayIsTheZonesToday() {
        String value = "{\"last\": 1, \"unit\": \"day\"}";
        String lateEvening = "2026-05-31T16:00:00Z";

        assertThat(resolved(where("Asia/Shanghai", node("crm.birthday", "within", value)), lateEvening)
                        .condition())
                .isEqualTo(days("2026-06-01", "2026-06-01"));
        assertThat(resolved(where("America/New_York", node("crm.birthday", "within", value)), lateEvening)
                        .condition())
                .isEqualTo(days("2026-05-31", "2026-05-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-05-31T04:00:00.123456Z, last, 1, month, 2026-04-30T04:00:00.123Z, 2026-05-31T04:00:00.123Z",
        "UTC, 2024-02-29T00:00:00Z, next, 1, year, 2024-02-29T00:00:00Z, 2025-02-28T00:00:00Z",
        "America/New_York, 2024-03-10T16:00:00Z, last, 1, day, 2024-03-09T17:00:00Z, 2024-03-10T16:00:00Z",
        "America/New_York, 2024-11-02T16:00:00Z, next, 1, day, 2024-11-02T16:00:00Z, 2024-11-03T17:00:00Z",
        "America/New_York, 2024-03-09T07:30:00Z, next, 1, day, 2024-03-09T07:30:00Z, 2024-03-10T07:30:00Z",
        "UTC, 2024-01-02T03:04:05Z, last, 9999, year, 0000-01-01T03:04:05Z, 2024-01-02T03:04:05Z",
    })
    void withoutWholeDaysItIsCountedFromNow(
            String zone, String now, String direction, int count, String unit, String from, String to) {
        String value = "{\"%s\": %d, \"unit\": \"%s\", \"wholeDays\": false}".formatted(direction, count, unit);

        ResolvedFilter filter = resolved(where(zone, node("retail.last_order_at", "within", value)), now);

        assertThat(filter.condition()).isEqualTo(moments(from, to, true));
        assertThat(filter.dates()).containsExactly(new RelativeDate(P, from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-30T04:00:00Z, 4, 12-30 12-31 01-01 01-02, 2025-12-30, 2026-01-02",
        "2026-02-27T04:00:00Z, 3, 02-27 02-28 02-29 03-01, 2026-02-27, 2026-03-01",
        "2024-02-27T04:00:00Z, 2, 02-27 02-28, 2024-02-27, 2024-02-28",
        "2024-02-28T04:00:00Z, 2, 02-28 02-29, 2024-02-28, 2024-02-29",
        "2024-02-29T04:00:00Z, 1, 02-29, 2024-02-29, 2024-02-29",
        "2026-02-28T15:59:59Z, 1, 02-28 02-29, 2026-02-28, 2026-02-28",
        "2026-02-28T16:00:00Z, 1, 03-01, 2026-03-01, 2026-03-01",
    })
    void anniversariesBeginToday(String now, int days, String expected, String from, String to) {
        ResolvedFilter filter = resolved(
                where(node("crm.birthday", "anniversary", "{\"next\": %d, \"unit\": \"day\"}".formatted(days))), now);

        assertThat(filter.condition()).isEqualTo(anniversaries(expected.split(" ")));
        assertThat(filter.dates()).containsExactly(new RelativeDate(P, from, to));
    }

    @Test
    void aYearOfAnniversariesIsEveryDay() {
        Condition.AnniversaryOn year =
                (Condition.AnniversaryOn) test("crm.birthday", "anniversary", "{\"next\": 366, \"unit\": \"day\"}");

        assertThat(year.days()).hasSize(366);
    }

    @Test
    void anniversariesOfAMonthAreNotRelative() {
        ResolvedFilter filter = resolved(where(node("crm.birthday", "anniversary", "{\"month\": 2}")), NOON);

        assertThat(((Condition.AnniversaryOn) filter.condition()).days())
                .hasSize(29)
                .first()
                .isEqualTo(MonthDay.of(2, 1));
        assertThat(filter.dates()).isEmpty();
    }

    @Test
    void onlyValuesSetAfterTheirTimeToLiveCount() {
        assertThat(resolved(where("{\"tag\": \"crm.channel\", \"op\": \"missing\"}"), NOON)
                        .condition())
                .isEqualTo(new Condition.Missing(P, Tags.CHANNEL, Instant.parse("2025-12-02T04:00:00Z")));
    }

    @Test
    void sharesAreCells() {
        Condition share = resolved(where("{\"sample\": {\"salt\": \"s\", \"from\": 12.34, \"to\": 50}}"), NOON)
                .condition();

        assertThat(share).isEqualTo(new Condition.InCells(P, CellOrder.of("s").share(1_234, 5_000)));
    }

    private static Condition test(String tag, String operator, String value) {
        return resolved(where(node(tag, operator, value)), NOON).condition();
    }

    private static String node(String tag, String operator, String value) {
        return "{\"tag\": \"%s\", \"op\": \"%s\", \"value\": %s}".formatted(tag, operator, value);
    }

    private static TreeSet<String> set(String... values) {
        return new TreeSet<>(List.of(values));
    }

    private static Condition days(@Nullable String from, @Nullable String to) {
        return new Condition.DayIn(
                P,
                Tags.BIRTHDAY,
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static Condition moments(String from, String to, boolean toIncluded) {
        return new Condition.MomentIn(
                P,
                Tags.LAST_ORDER,
                null,
                Instant.parse(from),
                true,
                Instant.parse(to.startsWith("10000") ? "+" + to : to),
                toIncluded);
    }

    private static Condition anniversaries(String... days) {
        return new Condition.AnniversaryOn(
                P,
                Tags.BIRTHDAY,
                null,
                new TreeSet<>(
                        Stream.of(days).map(day -> MonthDay.parse("--" + day)).toList()));
    }
}
