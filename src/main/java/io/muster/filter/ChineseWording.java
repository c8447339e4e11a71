package io.muster.filter;

import io.muster.filter.Bounds.Bound;
import io.muster.tag.Names;
import io.muster.tag.Tag;
import io.muster.tag.TagType;
import io.muster.tag.Weight;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says filters in Chinese. */
final class ChineseWording implements Wording {

    @Override
    public String name(Names names) {
        return names.zh();
    }

    @Override
    public String and(List<String> phrases) {
        return String.join("，并且", phrases);
    }

    @Override
    public String or(List<String> phrases) {
        return String.join("，或者", phrases);
    }

    @Override
    public String none(List<String> phrases, boolean mayLackValue) {
        String text = "“" + String.join("”、“", phrases) + (phrases.size() == 1 ? "”不成立" : "”都不成立");
        return mayLackValue ? text + "（没有值也视为不成立）" : text;
    }

    @Override
    public String inBrackets(String phrase) {
        return "（" + phrase + "）";
    }

    @Override
    public String everyone() {
        return "所有客户";
    }

    @Override
    public String anyone() {
        return "是任意客户";
    }

    @Override
    public String inSegment(String name, @Nullable Integer version) {
        return "属于分群“" + name + "”" + (version == null ? "" : "（第 " + version + " 版）");
    }

    @Override
    public String inList(String name) {
        return "在名单“" + name + "”中";
    }

    @Override
    public String inSample(String salt, String from, String to) {
        return "属于随机抽样“" + salt + "”的 " + from + "% 至 " + to + "%";
    }

    @Override
    public String sentence(String phrase, boolean beginsWithName) {
        return phrase + "。";
    }

    @Override
    public String inZone(String phrase, ZoneId zone) {
        return phrase + "（时区：" + zone.getId() + "）";
    }

    @Override
    public String test(Tag tag, TagTest test, ZoneId zone) {
        String name = name(tag.names());
        return name
                + switch (test) {
                    case TagTest.OfValues of -> values(tag, of);
                    case TagTest.NumberIs(double number) -> "等于 " + Spoken.number(number);
                    case TagTest.NumberIsNot(double number) -> "有值但不等于 " + Spoken.number(number);
                    case TagTest.NumberIn(Bounds<Double> range) -> " " + range(range, Spoken::number);
                    case TagTest.FlagIs(boolean flag) -> flag ? "为 是" : "为 否";
                    case TagTest.DateIn(Bounds<IsoDate> range) -> dates(range, zone);
                    case TagTest.Within within -> within(within);
                    case TagTest.AnniversaryWithin(int days) ->
                        days == 1 ? "（不论年份）在今天" : "（不论年份）在从今天起的 " + days + " 天内";
                    case TagTest.AnniversaryInMonth(int month) -> "（不论年份）在 " + month + " 月";
                    case TagTest.Exists _ -> "有值";
                    case TagTest.Missing _ -> "没有值";
                };
    }

    private String values(Tag tag, TagTest.OfValues of) {
        SpokenSet set = SpokenSet.of(of.values(), code -> name(tag.values().namesOf(code)));
        boolean several = tag.type() == TagType.MULTI;
        boolean one = set.size() == 1;
        @Nullable Bounds<Weight> weight = of.weight();
        String weighed = weight == null
                ? ""
                : (of.operator() == Operator.HAS_ALL && !one ? "（权重均" : "（权重")
                        + range(weight, end -> end.toDecimal().toPlainString())
                        + "）";
        return switch (of.operator()) {
                    case EQ, IN -> (several ? "包含 " : "是 ") + listed(set, " 或 ", "之一");
                    case HAS_ALL -> (one ? "包含 " : "同时包含 ") + listed(set, " 和 ", "");
                    case NE, NOT_IN ->
                        (several ? "有值但不包含 " : "有值但不是 ")
                                + (one
                                        ? set.shown().getFirst()
                                        : listed(set, "、", "") + (set.more() == 0 ? " " : "") + "中的任何一个");
                    case RANGE, WITHIN, ANNIVERSARY, EXISTS, MISSING -> "";
                }
                + weighed;
    }

    private static String listed(SpokenSet set, String last, String oneOf) {
        return set.more() == 0
                ? set.joined("、", last)
                : String.join("、", set.shown()) + " 等 " + set.size() + " 个值" + oneOf;
    }

    private static <T> String range(Bounds<T> range, Function<T, String> end) {
        return bounds(range, end, "大于", "大于等于", "小于", "小于等于");
    }

    private static String dates(Bounds<IsoDate> range, ZoneId zone) {
        return bounds(range, date -> Spoken.date(date, zone), "晚于", "不早于", "早于", "不晚于");
    }

    private static <T> String bounds(
            Bounds<T> range, Function<T, String> end, String gt, String gte, String lt, String lte) {
        @Nullable Bound<T> lower = range.lower();
        @Nullable Bound<T> upper = range.upper();
        String from = lower == null ? "" : (lower.included() ? gte : gt) + " " + end.apply(lower.value());
        String to = upper == null ? "" : (upper.included() ? lte : lt) + " " + end.apply(upper.value());
        return lower != null && upper != null ? from + " 且" + to : from + to;
    }

    private static String within(TagTest.Within within) {
        String time = within.count() + " "
                + switch (within.unit()) {
                    case DAY -> "天";
                    case WEEK -> "周";
                    case MONTH -> "个月";
                    case YEAR -> "年";
                };
        if (within.wholeDays()) {
            return within.past() ? "在最近 " + time + "内（含今天）" : "在未来 " + time + "内（从明天起）";
        }
        return within.past() ? "在此刻之前的 " + time + "内" : "在此刻之后的 " + time + "内";
    }
}
