package io.muster.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomFilters;
import io.muster.filter.generated.RandomSegments;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.shared.Json;
import io.muster.tag.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterDiffTest {
    private static final String GOLD = "{\"tag\": \"crm.member_level\", \"op\": \"eq\", \"value\": \"gold\"}";
    private static final String DIAMOND = "{\"tag\": \"crm.member_level\", \"op\": \"eq\", \"value\": \"diamond\"}";
    private static final String BORN = "{\"tag\": \"crm.birthday\", \"op\": \"exists\"}";
    private static final String SILENT = "{\"tag\": \"behaviour.silent\", \"op\": \"eq\", \"value\": true}";

    @Test
    void whatIsTheSameIsNoDifference() {
        assertThat(diff(group("all", GOLD, BORN), group("all", GOLD, BORN))).isEmpty();
    }

    @Test
    void aConditionMoreOrLess() {
        assertThat(diff(group("all", GOLD), group("all", GOLD, BORN)))
                .containsExactly("ADDED null /where/all/1 新增条件“生日有值”。 Added the condition “Birthday has a value”.");
        assertThat(diff(group("any", GOLD, BORN), group("any", BORN)))
                .containsExactly(
                        "REMOVED /where/any/0 null 移除备选条件“会员等级是 金卡”。 Removed the alternative “Membership level is Gold”.");
        assertThat(diff(group("none", GOLD), group("none", GOLD, BORN)))
                .containsExactly("ADDED null /where/none/1 新增排除条件“生日有值”。 Added the exclusion “Birthday has a value”.");
    }

    @Test
    void aTestOfOneTagThatBecameAnother() {
        assertThat(diff(group("all", GOLD, BORN), group("all", BORN, DIAMOND)))
                .containsExactly("CHANGED /where/all/0 /where/all/1 条件“会员等级是 金卡”改为“会员等级是 钻石卡”。"
                        + " The condition “Membership level is Gold” became “Membership level is Diamond”.");
        assertThat(diff(GOLD, BORN))
                .containsExactly("CHANGED /where /where 条件“会员等级是 金卡”改为“生日有值”。"
                        + " The condition “Membership level is Gold” became “Birthday has a value”.");
    }

    @Test
    void aGroupOfAnotherKindAndWhatChangedInIt() {
        assertThat(diff(group("all", GOLD, BORN), group("any", GOLD, BORN, SILENT)))
                .containsExactly(
                        "CHANGED /where /where “全部满足”改为“满足任一”。 “all of these” became “any of these”.",
                        "ADDED null /where/any/2 新增备选条件“沉默为 是”。 Added the alternative “Silent is yes”.");
    }

    @Test
    void aConditionThatWasPutIntoAGroup() {
        assertThat(diff(GOLD, group("all", GOLD, BORN)))
                .containsExactly("ADDED null /where/all/1 新增条件“生日有值”。 Added the condition “Birthday has a value”.");
        assertThat(diff(group("all", GOLD, BORN), GOLD))
                .containsExactly("REMOVED /where/all/1 null 移除条件“生日有值”。 Removed the condition “Birthday has a value”.");
        assertThat(diff(GOLD, group("none", GOLD)))
                .singleElement()
                .asString()
                .startsWith("CHANGED /where /where 条件“会员等级是 金卡”改为““会员等级是 金卡”不成立");
    }

    @Test
    void theDeepestNodeThatDiffersIsNamed() {
        assertThat(diff(
                        group("all", BORN, group("any", GOLD, group("none", SILENT))),
                        group("all", BORN, group("any", GOLD, group("none", SILENT, BORN)))))
                .containsExactly(
                        "ADDED null /where/all/1/any/1/none/1 新增排除条件“生日有值”。 Added the exclusion “Birthday has a value”.");
    }

    @Test
    void anotherOrderMeansTheSame() {
        assertThat(diff(group("all", GOLD, BORN), group("all", BORN, GOLD)))
                .containsExactly(
                        "CHANGED /where /where 条件换了顺序，含义不变。 The conditions are in another order, which means the same.");
    }

    @Test
    void anotherVersionOfASegmentAndAnotherZone() {
        assertThat(diff("{\"segment\": {\"id\": \"vip\"}}", "{\"segment\": {\"id\": \"vip\", \"version\": 1}}"))
                .containsExactly(
                        "CHANGED /where /where 条件“属于分群“vip””改为“属于分群“vip”（第 1 版）”。"
                                + " The condition “the customer is in segment “vip”” became “the customer is in segment “vip” (version 1)”.");
        assertThat(changes(canonical(Said.where("UTC", GOLD)), canonical(Said.where("Asia/Tokyo", GOLD))))
                .containsExactly(
                        "CHANGED /timezone /timezone 时区“UTC”改为“Asia/Tokyo”。 Time zone “UTC” became “Asia/Tokyo”.");
    }

    @Test
    void segmentsAndListsAreCalledByTheirNames() {
        References named = new SavedSegments()
                .segment("vip", Said.where(GOLD))
                .called("vip", "高价值会员")
                .withList("l1", "秋季投诉");

        assertThat(changes(
                        JsonTexts.json(zoned("{\"segment\": {\"id\": \"vip\"}}")),
                        JsonTexts.json(zoned("{\"list\": {\"id\": \"l1\"}}")),
                        named))
                .containsExactly("CHANGED /where /where 条件“属于分群“高价值会员””改为“在名单“秋季投诉”中”。"
                        + " The condition “the customer is in segment “高价值会员”” became"
                        + " “the customer is in list “秋季投诉””.");
    }

    @Test
    void aGroupAroundOneTestIsSaidToMeanTheSame() {
        assertThat(diff(GOLD, group("all", GOLD)))
                .containsExactly("CHANGED /where /where 只增减了一层分组，含义不变。"
                        + " A group was put around the condition or taken away, which means the same.");
        assertThat(diff(group("any", GOLD), GOLD)).singleElement().asString().contains("只增减了一层分组");
    }

    @Test
    void retiredTagsHaveNamesStillAndDeletedOnesAreSaidAsTheyWereWritten() {
        String retired = "{\"tag\":\"crm.retired\",\"op\":\"exists\"}";
        String deleted = "{\"op\":\"exists\",\"tag\":\"crm.deleted\"}";
        Json before = JsonTexts.json(zoned(retired));

        List<String> changes = changes(before, JsonTexts.json(zoned(deleted)));

        assertThat(changes).singleElement().asString().contains("条件“crm.retired有值”改为“" + deleted + "”。");
    }

    @Test
    void twoFiltersDifferExactlyIfTheirDiffSaysSo() {
        Seeds.forEach(20, random -> {
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.of(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(5);
            RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
            FilterCheck check = new FilterCheck(Limits.DEFAULT, Said.SERVERS_ZONE);
            List<Json> trees = Stream.generate(filters::next)
                    .limit(15)
                    .map(filter -> (CheckedFilter) check.check(filter, "/filter", catalogue, segments))
                    .map(checked -> Canonical.of(checked).tree())
                    .toList();
            for (Json before : trees) {
                for (Json after : trees) {
                    List<Change> changes = FilterDiff.between(before, after, "", catalogue, segments);
                    assertThat(changes.isEmpty()).isEqualTo(before.equals(after));
                    assertThat(changes).allSatisfy(change -> {
                        assertThatItLeadsSomewhere(change.from(), before);
                        assertThatItLeadsSomewhere(change.to(), after);
                        assertThat(change.words().zh()).endsWith("。");
                        assertThat(change.words().en()).endsWith(".");
                    });
                }
            }
        });
    }

    private static void assertThatItLeadsSomewhere(@Nullable String pointer, Json tree) {
        Json at = tree;
        for (String token :
                pointer == null ? new String[0] : pointer.substring(1).split("/", -1)) {
            at = Objects.requireNonNull(
                    switch (at) {
                        case Json.JsonObject(var members) -> members.get(token);
                        case Json.JsonArray(var items) -> items.get(Integer.parseInt(token));
                        default -> null;
                    },
                    pointer);
        }
    }

    private static List<String> diff(String before, String after) {
        return changes(canonical(Said.where(before)), canonical(Said.where(after)));
    }

    private static List<String> changes(Json before, Json after) {
        return changes(before, after, References.none());
    }

    private static List<String> changes(Json before, Json after, References named) {
        return FilterDiff.between(before, after, "", Tags.catalogue(), named).stream()
                .map(change -> change.kind() + " " + change.from() + " " + change.to() + " "
                        + change.words().zh() + " " + change.words().en())
                .toList();
    }

    private static Json canonical(String filter) {
        return Canonical.of(Said.checked(filter, new SavedSegments().segment("vip", Said.where(GOLD))))
                .tree();
    }

    private static String zoned(String where) {
        return "{\"language\":1,\"timezone\":\"UTC\",\"where\":" + where + "}";
    }

    private static String group(String key, String... children) {
        return "{\"" + key + "\": [" + String.join(", ", children) + "]}";
    }
}
