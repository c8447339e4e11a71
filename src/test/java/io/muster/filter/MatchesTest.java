package io.muster.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.tag.Tag;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.Weight;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What filters mean for one customer, by hand; each of them is asked at noon in Shanghai on 31 May 2026. */
class MatchesTest {
    private static final Instant NOW = Instant.parse("2026-05-31T04:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eq | \"gold\" | true | false",
                "eq | \"silver\" | false | false",
                "ne | \"gold\" | false | false",
                "ne | \"silver\" | true | false",
                "in | [\"silver\", \"gold\"] | true | false",
                "in | [\"silver\"] | false | false",
                "notIn | [\"silver\", \"gold\"] | false | false",
                "notIn | [\"silver\"] | true | false",
            })
    void ofOneValue(String operator, String value, boolean forGold, boolean forMissing) {
        String test = test(Tags.LEVEL, operator, value);

        assertThat(holds(test, Tags.LEVEL, choices("gold"))).isEqualTo(forGold);
        assertThat(holds(test, Tags.LEVEL, null)).isEqualTo(forMissing);
        assertThat(holds("{\"none\": [" + test + "]}", Tags.LEVEL, null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eq | \"baby\" | true",
                "eq | \"digital\" | false",
                "ne | \"baby\" | false",
                "ne | \"digital\" | true",
                "in | [\"baby\", \"digital\"] | true",
                "notIn | [\"baby\", \"digital\"] | false",
                "notIn | [\"digital\"] | true",
                "hasAll | [\"baby\", \"outdoor\"] | true",
                "hasAll | [\"baby\", \"digital\"] | false",
                "eq | \"baby\", \"weight\": {\"gte\": 0.7} | true",
                "eq | \"baby\", \"weight\": {\"gt\": 0.7} | false",
                "eq | \"baby\", \"weight\": {\"lt\": 0.71} | true",
                "in | [\"baby\", \"outdoor\"], \"weight\": {\"lte\": 0.3} | true",
                "in | [\"baby\", \"digital\"], \"weight\": {\"lte\": 0.3} | false",
                "hasAll | [\"baby\", \"outdoor\"], \"weight\": {\"gte\": 0.3} | true",
                "hasAll | [\"baby\", \"outdoor\"], \"weight\": {\"gte\": 0.5} | false",
            })
    void ofSeveralValues(String operator, String value, boolean forBabyAndOutdoor) {
        String test = test(Tags.INTEREST, operator, value);
        TagValue both = new TagValue.Choices(
                List.of(new Choice("baby", new Weight(70)), new Choice("outdoor", new Weight(30))));

        assertThat(holds(test, Tags.INTEREST, both)).isEqualTo(forBabyAndOutdoor);
        assertThat(holds(test, Tags.INTEREST, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eq | 0.3 | false",
                "ne | 0.3 | true",
                "range | {\"gt\": 0.3} | true",
                "range | {\"gte\": 0.3, \"lte\": 0.4} | true",
                "range | {\"lte\": 0.3} | false",
                "range | {\"gt\": 0.31} | false",
            })
    void numbersAreDoubles(String operator, String value, boolean forATenthAndTwo) {
        String test = test(Tags.SPEND, operator, value);

        assertThat(holds(test, Tags.SPEND, new TagValue.Numeric(0.1 + 0.2))).isEqualTo(forATenthAndTwo);
        assertThat(holds(test, Tags.SPEND, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eq | 1 | true",
                "ne | 1 | false",
                "range | {\"gte\": 1} | true",
                "range | {\"gt\": 1} | false",
                "range | {\"lte\": 1} | true",
                "range | {\"lt\": 1} | false",
                "range | {\"gte\": 1, \"lte\": 1} | true",
            })
    void endsOfNumbers(String operator, String value, boolean forOne) {
        assertThat(holds(test(Tags.SPEND, operator, value), Tags.SPEND, new TagValue.Numeric(1)))
                .isEqualTo(forOne);
    }

    @Test
    void zeroIsZeroWhateverItsSign() {
        assertThat(holds(test(Tags.SPEND, "eq", "0"), Tags.SPEND, new TagValue.Numeric(-0.0)))
                .isTrue();
        assertThat(holds(test(Tags.SPEND, "range", "{\"lt\": 0}"), Tags.SPEND, new TagValue.Numeric(-0.0)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "range | {\"gte\": \"2026-05-31\"} | 2026-05-30 | 2026-05-31",
                "range | {\"gt\": \"2026-05-30\"} | 2026-05-30 | 2026-05-31",
                "range | {\"lt\": \"2026-06-01\"} | 2026-06-01 | 2026-05-31",
                "range | {\"lte\": \"2026-05-31\"} | 2026-06-01 | 2026-05-31",
                "within | {\"last\": 30, \"unit\": \"day\"} | 2026-05-01 | 2026-05-02",
                "within | {\"last\": 30, \"unit\": \"day\"} | 2026-06-01 | 2026-05-31",
                "within | {\"next\": 1, \"unit\": \"month\"} | 2026-05-31 | 2026-06-01",
                "within | {\"next\": 1, \"unit\": \"month\"} | 2026-07-01 | 2026-06-30",
                "anniversary | {\"next\": 2, \"unit\": \"day\"} | 1990-05-30 | 1990-05-31",
                "anniversary | {\"next\": 2, \"unit\": \"day\"} | 1990-06-02 | 2030-06-01",
                "anniversary | {\"month\": 2} | 1990-03-01 | 1988-02-29",
            })
    void ofDays(String operator, String value, LocalDate out, LocalDate in) {
        String test = test(Tags.BIRTHDAY, operator, value);

        assertThat(holds(test, Tags.BIRTHDAY, new TagValue.Day(out))).isFalse();
        assertThat(holds(test, Tags.BIRTHDAY, new TagValue.Day(in))).isTrue();
        assertThat(holds(test, Tags.BIRTHDAY, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "range | {\"gte\": \"2026-05-31\"} | 2026-05-30T15:59:59.999Z | 2026-05-30T16:00:00Z",
                "range | {\"gt\": \"2026-05-31\"} | 2026-05-31T15:59:59.999Z | 2026-05-31T16:00:00Z",
                "range | {\"lt\": \"2026-05-31\"} | 2026-05-30T16:00:00Z | 2026-05-30T15:59:59.999Z",
                "range | {\"lte\": \"2026-05-31\"} | 2026-05-31T16:00:00Z | 2026-05-31T15:59:59.999Z",
                "range | {\"gt\": \"2026-05-31T12:00:00+08:00\"} | 2026-05-31T04:00:00Z | 2026-05-31T04:00:00.001Z",
                "range | {\"lt\": \"2026-05-31T04:00:00.0001Z\"} | 2026-05-31T04:00:00.001Z | 2026-05-31T04:00:00Z",
                "within | {\"last\": 1, \"unit\": \"day\"} | 2026-05-30T15:59:59.999Z | 2026-05-30T16:00:00Z",
                "within | {\"last\": 1, \"unit\": \"day\"} | 2026-05-31T16:00:00Z | 2026-05-31T15:59:59.999Z",
                "within | {\"last\": 1, \"unit\": \"day\", \"wholeDays\": false} | 2026-05-31T04:00:00.001Z | 2026-05-31T04:00:00Z",
                "within | {\"last\": 1, \"unit\": \"day\", \"wholeDays\": false} | 2026-05-30T03:59:59.999Z | 2026-05-30T04:00:00Z",
            })
    void ofInstants(String operator, String value, Instant out, Instant in) {
        String test = test(Tags.LAST_ORDER, operator, value);

        assertThat(holds(test, Tags.LAST_ORDER, new TagValue.Moment(out))).isFalse();
        assertThat(holds(test, Tags.LAST_ORDER, new TagValue.Moment(in))).isTrue();
        assertThat(holds(test, Tags.LAST_ORDER, null)).isFalse();
    }

    @Test
    void ofFlags() {
        assertThat(holds(test(Tags.SILENT, "eq", "true"), Tags.SILENT, new TagValue.Flag(true)))
                .isTrue();
        assertThat(holds(test(Tags.SILENT, "eq", "false"), Tags.SILENT, new TagValue.Flag(true)))
                .isFalse();
        assertThat(holds(test(Tags.SILENT, "eq", "false"), Tags.SILENT, null)).isFalse();
    }

    @Test
    void aValueIsGoneFromTheMillisecondOfItsExpiry() {
        String exists = "{\"tag\": \"behaviour.silent\", \"op\": \"exists\"}";
        String missing = "{\"tag\": \"behaviour.silent\", \"op\": \"missing\"}";
        String isNot = "{\"none\": [{\"tag\": \"behaviour.silent\", \"op\": \"eq\", \"value\": true}]}";
        Instant justGone = NOW.minus(Duration.ofDays(180));
        TagSet gone = tags(Tags.SILENT, new TagValue.Flag(true), justGone);
        TagSet there = tags(Tags.SILENT, new TagValue.Flag(true), justGone.plusMillis(1));

        assertThat(List.of(holds(exists, gone), holds(missing, gone), holds(isNot, gone)))
                .containsExactly(false, true, true);
        assertThat(List.of(holds(exists, there), holds(missing, there), holds(isNot, there)))
                .containsExactly(true, false, false);
    }

    @Test
    void aClearedValueIsMissing() {
        assertThat(holds("{\"tag\": \"crm.birthday\", \"op\": \"missing\"}", Tags.BIRTHDAY, null))
                .isTrue();
        assertThat(holds(
                        "{\"tag\": \"crm.birthday\", \"op\": \"missing\"}",
                        new TagSet(Map.of(Tags.BIRTHDAY.code(), new TagEntry(null, NOW, "api")))))
                .isTrue();
    }

    @Test
    void groups() {
        String yes = "{\"all\": []}";
        String no = "{\"none\": [{\"all\": []}]}";

        assertThat(holds("{\"all\": [" + yes + "," + no + "]}", TagSet.EMPTY)).isFalse();
        assertThat(holds("{\"any\": [" + yes + "," + no + "]}", TagSet.EMPTY)).isTrue();
        assertThat(holds("{\"none\": [" + yes + "," + no + "]}", TagSet.EMPTY)).isFalse();
        assertThat(holds("{\"none\": [" + no + "," + no + "]}", TagSet.EMPTY)).isTrue();
    }

    @Test
    void sharesGoByTheCell() {
        Condition share = condition("{\"sample\": {\"salt\": \"autumn-test\", \"from\": 0, \"to\": 0.01}}");

        assertThat(new Matches(TagSet.EMPTY, 500, 1).test(share)).isTrue();
        assertThat(new Matches(TagSet.EMPTY, 71, 1).test(share)).isFalse();
    }

    @Test
    void listsGoByTheNumber() {
        Condition listed = Resolve.resolve(
                        Said.checked(
                                Said.where("{\"list\": {\"id\": \"blocked\"}}"),
                                new SavedSegments().withList("blocked", 3, 70_000)),
                        NOW)
                .condition();

        assertThat(new Matches(TagSet.EMPTY, 3, 70_000).test(listed)).isTrue();
        assertThat(new Matches(TagSet.EMPTY, 3, 4).test(listed)).isFalse();
    }

    private static String test(Tag tag, String operator, String value) {
        return "{\"tag\": \"%s\", \"op\": \"%s\", \"value\": %s}".formatted(tag.code(), operator, value);
    }

    private static boolean holds(String where, Tag tag, @Nullable TagValue value) {
        return holds(where, value == null ? TagSet.EMPTY : tags(tag, value, NOW));
    }

    private static boolean holds(String where, TagSet tags) {
        return new Matches(tags, 0, 1).test(condition(where));
    }

    private static Condition condition(String where) {
        return Resolve.resolve(Said.checked(Said.where(where)), NOW).condition();
    }

    private static TagSet tags(Tag tag, TagValue value, Instant setAt) {
        return new TagSet(Map.of(tag.code(), new TagEntry(value, setAt, "api")));
    }

    private static TagValue choices(String code) {
        return new TagValue.Choices(List.of(new Choice(code, Weight.FULL)));
    }
}
