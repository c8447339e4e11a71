package io.muster.filter;

import io.muster.filter.Bounds.Bound;
import io.muster.tag.Names;
import io.muster.tag.Tag;
import io.muster.tag.TagType;
import io.muster.tag.Weight;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says filters in English. */
final class EnglishWording implements Wording {

    @Override
    public String name(Names names) {
        return names.en();
    }

    @Override
    public String and(List<String> phrases) {
        return String.join(", and ", phrases);
    }

    @Override
    public String or(List<String> phrases) {
        return String.join(", or ", phrases);
    }

    @Override
    public String none(List<String> phrases, boolean mayLackValue) {
        String text = phrases.size() == 1
                ? "“" + phrases.getFirst() + "” does not hold"
                : "none of “" + String.join("”, “", phrases) + "” holds";
        return mayLackValue ? text + " (a missing value counts as not holding)" : text;
    }

    @Override
    public String inBrackets(String phrase) {
        return "(" + phrase + ")";
    }

    @Override
    public String everyone() {
        return "every customer";
    }

    @Override
    public String anyone() {
        return "the customer is anyone";
    }

    @Override
    public String inSegment(String name, @Nullable Integer version) {
        return "the customer is in segment “" + name + "”" + (version == null ? "" : " (version " + version + ")");
    }

    @Override
    public String inList(String name) {
        return "the customer is in list “" + name + "”";
    }

    @Override
    public String inSample(String salt, String from, String to) {
        return "the customer is in the random share “" + salt + "” from " + from + "% to " + to + "%";
    }

    @Override
    public String sentence(String phrase, boolean beginsWithName) {
        String begun = beginsWithName ? phrase : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
        return begun + ".";
    }

    @Override
    public String inZone(String phrase, ZoneId zone) {
        return phrase + " (time zone: " + zone.getId() + ")";
    }

    @Override
    public String test(Tag tag, TagTest test, ZoneId zone) {
        String name = name(tag.names());
        return name + " "
                + switch (test) {
                    case TagTest.OfValues of -> values(tag, of);
                    case TagTest.NumberIs(double number) -> "is " + Spoken.number(number);
                    case TagTest.NumberIsNot(double number) -> "has a value other than " + Spoken.number(number);
                    case TagTest.NumberIn(Bounds<Double> range) -> "is " + numbers(range, Spoken::number);
                    case TagTest.FlagIs(boolean flag) -> flag ? "is yes" : "is no";
                    case TagTest.DateIn(Bounds<IsoDate> range) -> "is " + dates(range, zone);
                    case TagTest.Within within -> "is within the " + within(within);
                    case TagTest.AnniversaryWithin(int days) ->
                        days == 1
                                ? "(in any year) falls on today"
                                : "(in any year) falls within the " + days + " days beginning today";
                    case TagTest.AnniversaryInMonth(int month) ->
                        "(in any year) falls in " + Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                    case TagTest.Exists _ -> "has a value";
                    case TagTest.Missing _ -> "has no value";
                };
    }

    private String values(Tag tag, TagTest.OfValues of) {
        SpokenSet set = SpokenSet.of(of.values(), code -> name(tag.values().namesOf(code)));
        boolean multi = tag.type() == TagType.MULTI;
        boolean one = set.size() == 1;
        String phrase = switch (of.operator()) {
            case EQ, IN -> (multi ? "includes " : "is ") + listed(set, "or", "or one of");
            case HAS_ALL ->
                (one ? "includes " : set.size() == 2 ? "includes both " : "includes all of ")
                        + listed(set, "and", "and");
            case NE, NOT_IN ->
                one
                        ? (multi ? "has values, but not " : "has a value other than ")
                                + set.shown().getFirst()
                        : (multi ? "has values, but none of " : "has a value that is none of ")
                                + listed(set, "and", "and");
            case RANGE, WITHIN, ANNIVERSARY, EXISTS, MISSING -> "";
        };
        @Nullable Bounds<Weight> weight = of.weight();
        if (weight == null) {
            return phrase;
        }
        String weighed = "with a weight " + weights(weight);
        return of.operator() == Operator.HAS_ALL && !one ? phrase + " (each " + weighed + ")" : phrase + " " + weighed;
    }

    private static String weights(Bounds<Weight> weight) {
        String range = numbers(weight, end -> end.toDecimal().toPlainString());
        return range.startsWith("at ") ? "of " + range : range;
    }

    private static String listed(SpokenSet set, String last, String rest) {
        return set.more() == 0
                ? set.joined(", ", " " + last + " ")
                : String.join(", ", set.shown()) + " " + rest + " " + set.more() + " more";
    }

    private static <T> String numbers(Bounds<T> range, Function<T, String> end) {
        return bounds(range, end, "above", "at least", "below", "at most");
    }

    private static String dates(Bounds<IsoDate> range, ZoneId zone) {
        return bounds(range, date -> Spoken.date(date, zone), "after", "on or after", "before", "on or before");
    }

    private static <T> String bounds(
            Bounds<T> range, Function<T, String> end, String gt, String gte, String lt, String lte) {
        @Nullable Bound<T> lower = range.lower();
        @Nullable Bound<T> upper = range.upper();
        String from = lower == null ? "" : (lower.included() ? gte : gt) + " " + end.apply(lower.value());
        String to = upper == null ? "" : (upper.included() ? lte : lt) + " " + end.apply(upper.value());
        return lower != null && upper != null ? from + " and " + to : from + to;
    }

    private static String within(TagTest.Within within) {
        String unit = within.unit().word();
        String time = within.count() == 1 ? unit : within.count() + " " + unit + "s";
        if (within.wholeDays()) {
            return within.past() ? "last " + time + " (today included)" : "next " + time + " (from tomorrow)";
        }
        return time + (within.past() ? " before this moment" : " after this moment");
    }
}
