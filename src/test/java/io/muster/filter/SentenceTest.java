package io.muster.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceTest {

    @Test
    void readsAWholeFilter() {
        Sentence sentence = sentence("""
                {"all": [
                  {"tag": "crm.member_level", "op": "in", "value": ["gold", "diamond"]},
                  {"any": [
                    {"tag": "retail.spend_12m", "op": "range", "value": {"gte": 1000, "lt": 5000}},
                    {"all": [
                      {"tag": "behaviour.interest", "op": "eq", "value": "outdoor", "weight": {"gte": 0.7}},
                      {"tag": "retail.last_order_at", "op": "within", "value": {"last": 30, "unit": "day"}}]}]},
                  {"tag": "crm.birthday", "op": "anniversary", "value": {"next": 7, "unit": "day"}},
                  {"sample": {"salt": "autumn-test", "from": 0, "to": 50.5}},
                  {"none": [
                    {"tag": "behaviour.silent", "op": "eq", "value": true},
                    {"tag": "retail.spend_12m", "op": "range", "value": {"gt": 100000}}]}]}
                """);

        assertThat(sentence)
                .isEqualTo(new Sentence(
                        "会员等级是 金卡 或 钻石卡，并且（过去12个月消费 大于等于 1,000 且小于 5,000，"
                                + "或者（兴趣包含 户外（权重大于等于 0.7），并且最近下单在最近 30 天内（含今天））），"
                                + "并且生日（不论年份）在从今天起的 7 天内，并且属于随机抽样“autumn-test”的 0% 至 50.5%，"
                                + "并且“沉默为 是”、“过去12个月消费 大于 100,000”都不成立（没有值也视为不成立）（时区：Asia/Shanghai）。",
                        "Membership level is Gold or Diamond, and (Spend in 12 months is at least 1,000 and below 5,000, "
                                + "or (Interest includes Outdoor with a weight of at least 0.7, "
                                + "and Last order is within the last 30 days (today included))), "
                                + "and Birthday (in any year) falls within the 7 days beginning today, "
                                + "and the customer is in the random share “autumn-test” from 0% to 50.5%, "
                                + "and none of “Silent is yes”, “Spend in 12 months is above 100,000” holds "
                                + "(a missing value counts as not holding) (time zone: Asia/Shanghai)."));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void readsEveryTest(String where, String zh, String en) {
        assertThat(sentence(where)).isEqualTo(new Sentence(zh, en));
    }

    static Stream<Arguments> phrases() {
        return Stream.of(
                says("{'all': []}", "所有客户。", "Every customer."),
                says(
                        "{'any': [{'all': []}, {'all': [{'tag': 'crm.birthday', 'op': 'exists'}]}]}",
                        "是任意客户，或者生日有值。",
                        "The customer is anyone, or Birthday has a value."),
                says("{'all': [{'all': []}, {'all': [{'all': []}]}]}", "所有客户。", "Every customer."),
                says("{'none': [{'all': []}]}", "“是任意客户”不成立。", "“the customer is anyone” does not hold."),
                says(
                        "{'all': [{'all': []}, {'tag': 'crm.birthday', 'op': 'exists'}]}",
                        "生日有值。",
                        "Birthday has a value."),
                says(
                        "{'none': [{'any': [{'tag': 'crm.member_level', 'op': 'eq', 'value': 'gold'},"
                                + " {'tag': 'crm.birthday', 'op': 'missing'}]}]}",
                        "“会员等级是 金卡，或者生日没有值”不成立（没有值也视为不成立）。",
                        "“Membership level is Gold, or Birthday has no value” does not hold"
                                + " (a missing value counts as not holding)."),
                says(
                        "{'all': [{'tag': 'crm.birthday', 'op': 'missing'}, {'all': [{'tag': 'crm.birthday', 'op': 'exists'},"
                                + " {'tag': 'retail.spend_12m', 'op': 'exists'}]}]}",
                        "生日没有值，并且生日有值，并且过去12个月消费有值。",
                        "Birthday has no value, and Birthday has a value, and Spend in 12 months has a value."),
                says(
                        "{'none': [{'tag': 'crm.birthday', 'op': 'exists'}]}",
                        "“生日有值”不成立。",
                        "“Birthday has a value” does not hold."),
                test("crm.member_level", "eq", "'gold'", "会员等级是 金卡。", "Membership level is Gold."),
                test(
                        "crm.member_level",
                        "in",
                        "['gold', 'gold', 'silver', 'diamond']",
                        "会员等级是 金卡、银卡 或 钻石卡。",
                        "Membership level is Gold, Silver or Diamond."),
                test(
                        "crm.member_level",
                        "notIn",
                        "['gold', 'silver']",
                        "会员等级有值但不是 金卡、银卡 中的任何一个。",
                        "Membership level has a value that is none of Gold and Silver."),
                test("behaviour.interest", "eq", "'baby'", "兴趣包含 母婴。", "Interest includes Baby."),
                test("behaviour.interest", "ne", "'baby'", "兴趣有值但不包含 母婴。", "Interest has values, but not Baby."),
                test(
                        "behaviour.interest",
                        "notIn",
                        "['baby', 'digital']",
                        "兴趣有值但不包含 母婴、数码 中的任何一个。",
                        "Interest has values, but none of Baby and Digital."),
                test(
                        "behaviour.interest",
                        "hasAll",
                        "['baby', 'digital'], 'weight': {'gt': 0.5}",
                        "兴趣同时包含 母婴 和 数码（权重均大于 0.5）。",
                        "Interest includes both Baby and Digital (each with a weight above 0.5)."),
                test(
                        "behaviour.interest",
                        "in",
                        "['baby', 'digital'], 'weight': {'gt': 0.5, 'lte': 0.9}",
                        "兴趣包含 母婴 或 数码（权重大于 0.5 且小于等于 0.9）。",
                        "Interest includes Baby or Digital with a weight above 0.5 and at most 0.9."),
                test(
                        "crm.channel",
                        "in",
                        "['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9']",
                        "渠道包含 渠道1、渠道2、渠道3、渠道4、渠道5 等 9 个值之一。",
                        "Channel includes Channel 1, Channel 2, Channel 3, Channel 4, Channel 5 or one of 4 more."),
                test("retail.spend_12m", "eq", "1e6", "过去12个月消费等于 1,000,000。", "Spend in 12 months is 1,000,000."),
                test(
                        "retail.spend_12m",
                        "ne",
                        "-1234.5",
                        "过去12个月消费有值但不等于 -1,234.5。",
                        "Spend in 12 months has a value other than -1,234.5."),
                test(
                        "retail.spend_12m",
                        "range",
                        "{'lt': 1e20}",
                        "过去12个月消费 小于 100000000000000000000。",
                        "Spend in 12 months is below 100000000000000000000."),
                test("behaviour.silent", "eq", "false", "沉默为 否。", "Silent is no."),
                test(
                        "crm.birthday",
                        "range",
                        "{'gt': '2000-01-01', 'lte': '2001-01-01'}",
                        "生日晚于 2000-01-01 且不晚于 2001-01-01。",
                        "Birthday is after 2000-01-01 and on or before 2001-01-01."),
                test(
                        "retail.last_order_at",
                        "range",
                        "{'gte': '2026-01-01', 'lt': '2026-01-31T10:00:00.5Z'}",
                        "最近下单不早于 2026-01-01 且早于 2026-01-31 18:00:00.5（时区：Asia/Shanghai）。",
                        "Last order is on or after 2026-01-01 and before 2026-01-31 18:00:00.5 (time zone: Asia/Shanghai)."),
                test(
                        "retail.last_order_at",
                        "within",
                        "{'last': 1, 'unit': 'week', 'wholeDays': false}",
                        "最近下单在此刻之前的 1 周内（时区：Asia/Shanghai）。",
                        "Last order is within the week before this moment (time zone: Asia/Shanghai)."),
                test(
                        "crm.birthday",
                        "within",
                        "{'next': 2, 'unit': 'month'}",
                        "生日在未来 2 个月内（从明天起）（时区：Asia/Shanghai）。",
                        "Birthday is within the next 2 months (from tomorrow) (time zone: Asia/Shanghai)."),
                test(
                        "crm.birthday",
                        "anniversary",
                        "{'month': 2}",
                        "生日（不论年份）在 2 月。",
                        "Birthday (in any year) falls in February."),
                test(
                        "crm.birthday",
                        "anniversary",
                        "{'next': 1, 'unit': 'day'}",
                        "生日（不论年份）在今天（时区：Asia/Shanghai）。",
                        "Birthday (in any year) falls on today (time zone: Asia/Shanghai)."));
    }

    @Test
    void tellsTheTwoHoursApartThatClocksSetBackMake() {
        String filter = """
                {"language": 1, "timezone": "America/New_York", "where": {"tag": "retail.last_order_at",
                 "op": "range", "value": {"gte": "2026-11-01T05:30:00Z", "lt": "2026-11-01T06:30:00Z"}}}""";

        assertThat(Sentence.of(Said.checked(filter)).en())
                .isEqualTo("Last order is on or after 2026-11-01 01:30:00 UTC-04:00 and before 2026-11-01 01:30:00"
                        + " UTC-05:00 (time zone: America/New_York).");
    }

    @Test
    void tellsOtherThanFromNot() {
        assertThat(sentence("{'tag': 'crm.member_level', 'op': 'ne', 'value': 'gold'}"))
                .isEqualTo(new Sentence("会员等级有值但不是 金卡。", "Membership level has a value other than Gold."));
        assertThat(sentence("{'none': [{'tag': 'crm.member_level', 'op': 'eq', 'value': 'gold'}]}"))
                .isEqualTo(new Sentence(
                        "“会员等级是 金卡”不成立（没有值也视为不成立）。",
                        "“Membership level is Gold” does not hold (a missing value counts as not holding)."));
    }

    private static Arguments test(String tag, String operator, String value, String zh, String en) {
        return says("{'tag': '" + tag + "', 'op': '" + operator + "', 'value': " + value + "}", zh, en);
    }

    private static Arguments says(String where, String zh, String en) {
        return Arguments.of(where, zh, en);
    }

    @Test
    void aListIsCalledByItsNameOrElseByItsId() {
        SavedSegments saved = new SavedSegments().withList("a1").withList("b2", "秋季投诉");
        String either = "{\"any\": [{\"list\": {\"id\": \"a1\"}}, {\"list\": {\"id\": \"b2\"}}]}";

        assertThat(Sentence.of(Said.checked(Said.where(either), saved)))
                .isEqualTo(new Sentence(
                        "在名单“a1”中，或者在名单“秋季投诉”中。", "The customer is in list “a1”, or the customer is in list “秋季投诉”."));
    }

    @Test
    void aSegmentIsCalledByItsNameOrElseByItsId() {
        SavedSegments saved = new SavedSegments()
                .segment("a1", Said.where("{\"all\": []}"))
                .segment("b2", Said.where("{\"all\": []}"))
                .called("b2", "高价值会员");
        String both = "{\"all\": [{\"segment\": {\"id\": \"a1\"}}, {\"segment\": {\"id\": \"b2\", \"version\": 1}}]}";

        assertThat(Sentence.of(Said.checked(Said.where(both), saved)))
                .isEqualTo(new Sentence(
                        "属于分群“a1”，并且属于分群“高价值会员”（第 1 版）。",
                        "The customer is in segment “a1”, and the customer is in segment “高价值会员” (version 1)."));
    }

    private static Sentence sentence(String where) {
        return Sentence.of(Said.checked(Said.where(where.replace('\'', '"'))));
    }
}
