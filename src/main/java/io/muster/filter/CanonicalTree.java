package io.muster.filter;

import io.muster.filter.Bounds.Bound;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.tag.Weight;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a filter as a JSON tree in its canonical form. */
final class CanonicalTree {
    private CanonicalTree() {}

    static Json of(AudienceFilter filter, ZoneId serversZone) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("language", number(filter.language()));
        members.put("timezone", new JsonString(filter.zone(serversZone).getId()));
        members.put("where", node(filter.where()));
        return new JsonObject(members);
    }

    private static Json node(Filter node) {
        return switch (node) {
            case Filter.All all -> group("all", all.children());
            case Filter.Any any -> group("any", any.children());
            case Filter.None none -> group("none", none.children());
            case Filter.OfTag tested -> tagTest(tested.tag().value(), tested.test());
            case Filter.InSegment in -> object("segment", segment(in.segment()));
            case Filter.InList in -> object("list", object("id", new JsonString(in.list())));
            case Filter.Sample sample -> object("sample", sample(sample));
        };
    }

    private static Json group(String key, List<Filter> children) {
        return object(
                key, new JsonArray(children.stream().map(CanonicalTree::node).toList()));
    }

    private static Json segment(SegmentReference reference) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", new JsonString(reference.id()));
        if (reference.version() != null) {
            members.put("version", number(reference.version()));
        }
        return new JsonObject(members);
    }

    private static Json sample(Filter.Sample sample) {
        return new JsonObject(Map.of(
                "salt", new JsonString(sample.salt()),
                "from", number(sample.from() / 100.0),
                "to", number(sample.to() / 100.0)));
    }

    private static Json tagTest(String tag, TagTest test) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("tag", new JsonString(tag));
        members.put("op", new JsonString(operator(test).word()));
        @Nullable Json value = value(test);
        if (value != null) {
            members.put("value", value);
        }
        if (test instanceof TagTest.OfValues of && of.weight() != null) {
            members.put("weight", bounds(of.weight(), CanonicalTree::weight));
        }
        return new JsonObject(members);
    }

    private static Operator operator(TagTest test) {
        return switch (test) {
            case TagTest.OfValues of -> of.operator();
            case TagTest.NumberIs _, TagTest.FlagIs _ -> Operator.EQ;
            case TagTest.NumberIsNot _ -> Operator.NE;
            case TagTest.NumberIn _, TagTest.DateIn _ -> Operator.RANGE;
            case TagTest.Within _ -> Operator.WITHIN;
            case TagTest.AnniversaryWithin _, TagTest.AnniversaryInMonth _ -> Operator.ANNIVERSARY;
            case TagTest.Exists _ -> Operator.EXISTS;
            case TagTest.Missing _ -> Operator.MISSING;
        };
    }

    private static @Nullable Json value(TagTest test) {
        return switch (test) {
            case TagTest.OfValues of -> values(of.operator(), of.values());
            case TagTest.NumberIs(double number) -> number(number);
            case TagTest.NumberIsNot(double number) -> number(number);
            case TagTest.FlagIs(boolean flag) -> new JsonBoolean(flag);
            case TagTest.NumberIn(Bounds<Double> range) -> bounds(range, CanonicalTree::number);
            case TagTest.DateIn(Bounds<IsoDate> range) -> bounds(range, date -> new JsonString(date.toString()));
            case TagTest.Within within ->
                new JsonObject(Map.of(
                        within.past() ? "last" : "next",
                        number(within.count()),
                        "unit",
                        new JsonString(within.unit().word()),
                        "wholeDays",
                        new JsonBoolean(within.wholeDays())));
            case TagTest.AnniversaryWithin(int days) ->
                new JsonObject(Map.of("next", number(days), "unit", new JsonString(RelativeUnit.DAY.word())));
            case TagTest.AnniversaryInMonth(int month) -> object("month", number(month));
            case TagTest.Exists _, TagTest.Missing _ -> null;
        };
    }

    private static Json values(Operator operator, List<String> values) {
        return operator == Operator.EQ || operator == Operator.NE
                ? new JsonString(values.getFirst())
                : new JsonArray(new TreeSet<>(values)
                        .stream().<Json>map(JsonString::new).toList());
    }

    private static <T> Json bounds(Bounds<T> bounds, Function<T, Json> end) {
        Map<String, Json> members = new LinkedHashMap<>();
        @Nullable Bound<T> lower = bounds.lower();
        @Nullable Bound<T> upper = bounds.upper();
        if (lower != null) {
            members.put(lower.included() ? "gte" : "gt", end.apply(lower.value()));
        }
        if (upper != null) {
            members.put(upper.included() ? "lte" : "lt", end.apply(upper.value()));
        }
        return new JsonObject(members);
    }

    private static Json weight(Weight weight) {
        return number(weight.hundredths() / 100.0);
    }

    private static Json number(double number) {
        return new JsonNumber(new BigDecimal(CanonicalText.number(number)));
    }

    private static Json object(String key, Json value) {
        return new JsonObject(Map.of(key, value));
    }
}
