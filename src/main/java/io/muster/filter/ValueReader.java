package io.muster.filter;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNull;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the dictionary values, numbers and flags that a tag is tested for. */
final class ValueReader {
    private static final int SUGGESTIONS = 20;
    private static final int DIGITS = 15;

    private final Limits limits;
    private final SetRoom room;
    private final Problems problems;
    /** The beginnings of dictionaries; a set may have thousands of unknown values. */
    private final Map<TagCode, List<String>> suggestions = new HashMap<>();

    ValueReader(Limits limits, SetRoom room, Problems problems) {
        this.limits = limits;
        this.room = room;
        this.problems = problems;
    }

    /** The single value of {@code eq} and {@code ne}; null if it is wrong, or the tag unknown. */
    @Nullable
    TagTest one(Json json, String pointer, @Nullable Tag tag, Operator operator, @Nullable Bounds<Weight> weight) {
        if (tag == null) {
            scalar(json, pointer);
            return null;
        }
        return switch (tag.type()) {
            case ENUM, MULTI -> {
                @Nullable String code = code(json, pointer, tag);
                yield code == null || !hasRoom(1, pointer, weight)
                        ? null
                        : new TagTest.OfValues(operator, List.of(code), weight);
            }
            case NUMBER -> {
                @Nullable Double number = number(json, pointer);
                yield number == null
                        ? null
                        : operator == Operator.EQ ? new TagTest.NumberIs(number) : new TagTest.NumberIsNot(number);
            }
            case FLAG -> {
                if (json instanceof JsonBoolean(boolean flag)) {
                    yield new TagTest.FlagIs(flag);
                }
                problems.wrongType(pointer, "true or false", json);
                yield null;
            }
            case DATE -> throw new IllegalStateException("eq and ne do not go with dates");
        };
    }

    private void scalar(Json json, String pointer) {
        switch (json) {
            case JsonString _, JsonNumber _, JsonBoolean _ -> {}
            case JsonObject _, JsonArray _, JsonNull _ -> problems.wrongType(pointer, "one value", json);
        }
    }

    /** The set of {@code in}, {@code notIn} and {@code hasAll}; null if it is wrong, or the tag unknown. */
    @Nullable
    TagTest set(Json json, String pointer, @Nullable Tag tag, Operator operator, @Nullable Bounds<Weight> weight) {
        if (!(json instanceof JsonArray(List<Json> items))) {
            problems.wrongType(pointer, "a list of values", json);
            return null;
        }
        if (items.isEmpty()) {
            problems.add(pointer, ProblemCode.EMPTY_GROUP, "A set needs at least one value.");
            return null;
        }
        if (items.size() > limits.setValues()) {
            problems.add(
                    pointer,
                    ProblemCode.TOO_LARGE,
                    "This set has " + items.size() + " values; at most " + limits.setValues() + " are allowed.");
            return null;
        }
        if (operator == Operator.HAS_ALL && !room.takeHasAll(items.size())) {
            problems.add(
                    pointer,
                    ProblemCode.TOO_LARGE,
                    "All \"hasAll\" together may have " + limits.hasAllValues()
                            + " values, counted with what segments bring in; these are too many.");
            return null;
        }
        if (!hasRoom(items.size(), pointer, weight)) {
            return null;
        }
        List<String> codes = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            @Nullable String code = code(items.get(i), JsonPointer.child(pointer, i), tag);
            if (code != null) {
                codes.add(code);
            }
        }
        return tag == null || codes.size() < items.size() ? null : new TagTest.OfValues(operator, codes, weight);
    }

    private boolean hasRoom(int values, String pointer, @Nullable Bounds<Weight> weight) {
        boolean fits = room.takeTerms((long) values * WeightSpan.terms(weight));
        if (!fits) {
            problems.add(
                    pointer,
                    ProblemCode.TOO_LARGE,
                    "All values together may be " + limits.terms()
                            + ", each as often as its range of weights has hundredths, counted with what segments bring"
                            + " in; these are too many.");
        }
        return fits;
    }

    private @Nullable String code(Json json, String pointer, @Nullable Tag tag) {
        if (!(json instanceof JsonString(String code))) {
            problems.wrongType(pointer, "a string", json);
            return null;
        }
        if (tag != null && !tag.values().has(code)) {
            problems.add(
                    pointer,
                    ProblemCode.UNKNOWN_VALUE,
                    "The tag " + Problems.quote(tag.code().value()) + " has no value " + Problems.quote(code) + ".",
                    suggestions.computeIfAbsent(tag.code(), unseen -> someOf(tag)));
            return null;
        }
        return code;
    }

    private static List<String> someOf(Tag tag) {
        return tag.values().values().stream()
                .limit(SUGGESTIONS)
                .map(DictionaryValue::code)
                .toList();
    }

    /** The number; null if it is none, or one that a double cannot keep. */
    @Nullable
    Double number(Json json, String pointer) {
        if (!(json instanceof JsonNumber(BigDecimal exact))) {
            problems.wrongType(pointer, "a number", json);
            return null;
        }
        double number = exact.doubleValue();
        if (exact.stripTrailingZeros().precision() > DIGITS) {
            problems.add(pointer, ProblemCode.WRONG_TYPE, "A number has at most " + DIGITS + " significant digits.");
            return null;
        }
        if (Double.isInfinite(number) || (number == 0 && exact.signum() != 0)) {
            problems.add(pointer, ProblemCode.WRONG_TYPE, "This number is beyond what a 64-bit number can hold.");
            return null;
        }
        return number;
    }
}
