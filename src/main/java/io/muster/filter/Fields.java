package io.muster.filter;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One JSON object, read strictly: whatever is amiss is told to the problems, and what was asked for is then null. */
final class Fields {
    private final JsonObject object;
    private final String pointer;
    private final Problems problems;

    private Fields(JsonObject object, String pointer, Problems problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** The fields, if this is an object at all. */
    static @Nullable Fields of(Json json, String pointer, Problems problems) {
        if (json instanceof JsonObject object) {
            return new Fields(object, pointer, problems);
        }
        problems.wrongType(pointer, "an object", json);
        return null;
    }

    /** Where the object stands. */
    String pointer() {
        return pointer;
    }

    /** Where the field stands. */
    String pointer(String name) {
        return JsonPointer.child(pointer, name);
    }

    /** The names, in the order written. */
    Set<String> names() {
        return object.members().keySet();
    }

    boolean has(String name) {
        return object.members().containsKey(name);
    }

    /** Tells of every field but these. */
    void only(List<String> allowed) {
        for (String name : names()) {
            if (!allowed.contains(name)) {
                unknown(name, "There is no field " + Problems.quote(name) + " here.", allowed);
            }
        }
    }

    void unknown(String name, String message, List<String> allowed) {
        problems.add(pointer(name), ProblemCode.UNKNOWN_FIELD, message, allowed);
    }

    void missing(String message, List<String> allowed) {
        problems.add(pointer, ProblemCode.MISSING_FIELD, message, allowed);
    }

    /** The field, which may be absent. */
    @Nullable
    Json maybe(String name) {
        return object.members().get(name);
    }

    /** The field, which must be there. */
    @Nullable
    Json required(String name) {
        @Nullable Json value = maybe(name);
        if (value == null) {
            missing("The field " + Problems.quote(name) + " is missing here.", List.of(name));
        }
        return value;
    }

    /** The string, which must be there. */
    @Nullable
    String text(String name) {
        return switch (required(name)) {
            case null -> null;
            case JsonString(String value) -> value;
            case Json other -> {
                problems.wrongType(pointer(name), "a string", other);
                yield null;
            }
        };
    }

    /** The string, which may be absent. */
    @Nullable
    String textOrAbsent(String name) {
        return has(name) ? text(name) : null;
    }

    /** One of these words, which must be there. */
    @Nullable
    String word(String name, List<String> allowed) {
        @Nullable String text = text(name);
        if (text != null && !allowed.contains(text)) {
            problems.add(
                    pointer(name),
                    ProblemCode.WRONG_TYPE,
                    "This must be " + String.join(" or ", allowed) + ", not " + Problems.quote(text) + ".",
                    allowed);
            return null;
        }
        return text;
    }

    /** The number, which must be there. */
    @Nullable
    BigDecimal number(String name) {
        return switch (required(name)) {
            case null -> null;
            case JsonNumber(BigDecimal value) -> value;
            case Json other -> {
                problems.wrongType(pointer(name), "a number", other);
                yield null;
            }
        };
    }

    /** The whole number between these, which must be there. */
    @Nullable
    Integer whole(String name, int least, int most) {
        @Nullable BigDecimal number = number(name);
        if (number == null) {
            return null;
        }
        try {
            int value = number.intValueExact();
            if (value >= least && value <= most) {
                return value;
            }
        } catch (ArithmeticException e) {
            // Has a fraction, or is far too large: told below.
        }
        problems.add(
                pointer(name),
                ProblemCode.WRONG_TYPE,
                "This must be a whole number from " + least + " to " + most + ".");
        return null;
    }
}
