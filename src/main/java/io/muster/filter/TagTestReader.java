package io.muster.filter;

import io.muster.filter.Bounds.Bound;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNull;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagState;
import io.muster.tag.TagType;
import io.muster.tag.Weight;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the test of one tag: its code, operator, value and weight. Where the tag is unknown, the rest is checked as far
 * as it can be without knowing its type.
 */
final class TagTestReader {
    private final Catalogue catalogue;
    private final Problems problems;
    private final ValueReader values;
    private final DateReader dates;
    private final BoundsReader bounds;

    /** @param zone the zone in which days begin; null where the filter's cannot be told */
    TagTestReader(Limits limits, SetRoom room, Catalogue catalogue, @Nullable ZoneId zone, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
        this.bounds = new BoundsReader(problems);
        this.values = new ValueReader(limits, room, problems);
        this.dates = new DateReader(bounds, zone, problems);
    }

    /** The test; null if anything in it is wrong. */
    @Nullable
    Filter read(Fields node, @Nullable String id) {
        @Nullable String code = node.text("tag");
        @Nullable Tag tag = code == null ? null : tag(code, node.pointer("tag"));
        @Nullable Operator operator = operator(node, tag);
        @Nullable Bounds<Weight> weight = node.has("weight") ? weight(node, tag, operator) : null;
        if (operator == null && node.maybe("value") instanceof JsonNull none) {
            problems.wrongType(node.pointer("value"), "a value", none);
        }
        @Nullable TagTest test = operator == null ? null : test(node, tag, operator, weight);
        return tag == null || test == null ? null : new Filter.OfTag(id, tag.code(), test);
    }

    private @Nullable Tag tag(String code, String pointer) {
        Optional<Tag> found = catalogue.find(code);
        if (found.isEmpty()) {
            problems.add(
                    pointer,
                    ProblemCode.UNKNOWN_TAG,
                    "There is no tag " + Problems.quote(code) + ".",
                    catalogue.closeTo(code));
            return null;
        }
        Tag tag = found.get();
        if (tag.state() != TagState.PUBLISHED) {
            String why = tag.state() == TagState.DRAFT ? "is still a draft" : "is retired";
            problems.add(pointer, ProblemCode.TAG_NOT_PUBLISHED, "The tag " + Problems.quote(code) + " " + why + ".");
        }
        return tag;
    }

    private @Nullable Operator operator(Fields node, @Nullable Tag tag) {
        @Nullable String word = node.text("op");
        if (word == null) {
            return null;
        }
        List<Operator> allowed = tag == null ? Arrays.asList(Operator.values()) : Operator.of(tag);
        Optional<Operator> operator = Operator.of(word).filter(allowed::contains);
        if (operator.isEmpty()) {
            problems.add(
                    node.pointer("op"),
                    ProblemCode.OP_NOT_FOR_TYPE,
                    tag == null
                            ? "There is no operator " + Problems.quote(word) + "."
                            : "The operator " + Problems.quote(word) + " does not go with " + typeOf(tag) + ".",
                    allowed.stream().map(Operator::word).toList());
        }
        return operator.orElse(null);
    }

    private static String typeOf(Tag tag) {
        return tag.precision() == null
                ? "a tag of type " + tag.type()
                : "a tag of type " + tag.type() + " that holds " + tag.precision() + "s";
    }

    private @Nullable TagTest test(Fields node, @Nullable Tag tag, Operator operator, @Nullable Bounds<Weight> weight) {
        if (operator == Operator.EXISTS || operator == Operator.MISSING) {
            if (node.has("value")) {
                node.unknown("value", "The operator \"" + operator.word() + "\" takes no value.", List.of());
            }
            return operator == Operator.EXISTS ? new TagTest.Exists() : new TagTest.Missing();
        }
        @Nullable Json value = node.required("value");
        if (value == null) {
            return null;
        }
        String pointer = node.pointer("value");
        return switch (operator) {
            case EQ, NE -> values.one(value, pointer, tag, operator, weight);
            case IN, NOT_IN, HAS_ALL -> values.set(value, pointer, tag, operator, weight);
            case RANGE -> range(value, pointer, tag);
            case WITHIN -> dates.within(value, pointer, tag);
            case ANNIVERSARY -> dates.anniversary(value, pointer);
            case EXISTS -> new TagTest.Exists();
            case MISSING -> new TagTest.Missing();
        };
    }

    private @Nullable TagTest range(Json value, String pointer, @Nullable Tag tag) {
        if (tag == null) {
            bounds.<Json>read(value, pointer, this::numberOrText);
            return null;
        }
        return tag.type() == TagType.NUMBER ? numbers(value, pointer) : dates.range(value, pointer, tag);
    }

    private @Nullable Json numberOrText(Json json, String pointer) {
        return switch (json) {
            case JsonNumber _, JsonString _ -> json;
            case JsonNull _, JsonBoolean _, JsonArray _, JsonObject _ -> {
                problems.wrongType(pointer, "a number or a date", json);
                yield null;
            }
        };
    }

    private @Nullable TagTest numbers(Json value, String pointer) {
        @Nullable Bounds<Double> range = bounds.read(value, pointer, values::number);
        if (range == null) {
            return null;
        }
        @Nullable Bound<Double> lower = range.lower();
        @Nullable Bound<Double> upper = range.upper();
        if (lower != null && upper != null) {
            int order = Double.compare(lower.value(), upper.value());
            if (order > 0 || (order == 0 && !(lower.included() && upper.included()))) {
                bounds.empty(pointer);
            }
        }
        return new TagTest.NumberIn(range);
    }

    private @Nullable Bounds<Weight> weight(Fields node, @Nullable Tag tag, @Nullable Operator operator) {
        String pointer = node.pointer("weight");
        @Nullable Json json = node.maybe("weight");
        if (json == null) {
            return null;
        }
        if (tag != null && !tag.weighted() && !(json instanceof JsonNull)) {
            problems.add(
                    pointer,
                    ProblemCode.NOT_WEIGHTED,
                    "The values of the tag " + Problems.quote(tag.code().value()) + " carry no weight.");
            bounds.read(json, pointer, this::weight);
            return null;
        }
        if (operator != null && !operator.takesWeight()) {
            node.unknown(
                    "weight",
                    "A weight goes with the operators eq, in and hasAll, not with \"" + operator.word() + "\".",
                    List.of());
            return null;
        }
        @Nullable Bounds<Weight> weight = bounds.read(json, pointer, this::weight);
        if (weight != null && WeightSpan.of(weight).isEmpty()) {
            bounds.empty(pointer);
        }
        return weight;
    }

    private @Nullable Weight weight(Json json, String pointer) {
        if (!(json instanceof JsonNumber(BigDecimal number))) {
            problems.wrongType(pointer, "a number", json);
            return null;
        }
        Optional<Weight> weight = Weight.parse(number);
        if (weight.isEmpty()) {
            problems.add(pointer, ProblemCode.BAD_WEIGHT, "A weight is 0 to 1, with at most two decimals.");
        }
        return weight.orElse(null);
    }
}
