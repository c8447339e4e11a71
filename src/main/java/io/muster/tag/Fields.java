package io.muster.tag;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.shared.PrintableText;
import io.muster.shared.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One JSON object of a catalogue, read strictly: whatever is amiss is told, and what was asked for is then null. */
final class Fields {
    private static final int LONGEST_TEXT = 2_000;

    private final JsonObject object;
    private final String pointer;
    private final List<Problem> problems;

    private Fields(JsonObject object, String pointer, List<Problem> problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** The fields, if this is an object at all; tells of every field that is not allowed. */
    static @Nullable Fields of(Json json, String pointer, Set<String> allowed, List<Problem> problems) {
        if (!(json instanceof JsonObject object)) {
            problems.add(new Problem(pointer, "WRONG_TYPE", "must be an object"));
            return null;
        }
        for (String name : object.members().keySet()) {
            if (!allowed.contains(name)) {
                problems.add(new Problem(
                        JsonPointer.child(pointer, name),
                        "UNKNOWN_FIELD",
                        "there is no such field here",
                        allowed.stream().sorted().toList()));
            }
        }
        return new Fields(object, pointer, problems);
    }

    boolean has(String name) {
        return object.members().containsKey(name);
    }

    String pointer(String name) {
        return JsonPointer.child(pointer, name);
    }

    void problem(String name, String code, String message) {
        problems.add(new Problem(pointer(name), code, message));
    }

    void problem(String name, String code, String message, List<String> allowed) {
        problems.add(new Problem(pointer(name), code, message, allowed));
    }

    /** Tells of a field that is not there, and so at the object that lacks it. */
    void missing(String name, String message) {
        problems.add(new Problem(pointer, "MISSING_FIELD", message, List.of(name)));
    }

    @Nullable
    Json required(String name) {
        @Nullable Json json = object.members().get(name);
        if (json == null) {
            missing(name, name + " is missing");
        }
        return json;
    }

    @Nullable
    Json optional(String name) {
        return object.members().get(name);
    }

    @Nullable
    String string(String name) {
        @Nullable Json json = required(name);
        if (json == null || json instanceof JsonString) {
            return json == null ? null : ((JsonString) json).value();
        }
        problem(name, "WRONG_TYPE", "must be a string");
        return null;
    }

    /** A string that people read: something visible, and not too long. */
    @Nullable
    String text(String name, int longest) {
        @Nullable String text = string(name);
        if (text == null || (!text.isBlank() && PrintableText.is(text, longest))) {
            return text;
        }
        problem(name, "BAD_TEXT", "must have 1 to " + longest + " printable characters, not only blanks");
        return null;
    }

    @Nullable
    Names names(String name, int longest) {
        @Nullable Json json = required(name);
        @Nullable Fields fields = json == null ? null : of(json, pointer(name), Set.of("zh", "en"), problems);
        if (fields == null) {
            return null;
        }
        @Nullable String zh = fields.text("zh", longest);
        @Nullable String en = fields.text("en", longest);
        return zh == null || en == null ? null : new Names(zh, en);
    }

    @Nullable
    Names description(String name) {
        return has(name) ? names(name, LONGEST_TEXT) : null;
    }

    boolean flag(String name) {
        @Nullable Json json = optional(name);
        if (json == null || json instanceof JsonBoolean) {
            return json != null && ((JsonBoolean) json).value();
        }
        problem(name, "WRONG_TYPE", "must be true or false");
        return false;
    }

    /** One of these words, exactly as written. */
    <E extends Enum<E>> @Nullable E word(String name, E[] words) {
        @Nullable String text = string(name);
        if (text == null) {
            return null;
        }
        for (E word : words) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        problem(
                name,
                "UNKNOWN_VALUE",
                "is none of the values allowed here",
                Arrays.stream(words).map(Enum::name).toList());
        return null;
    }

    /** The items of an array. */
    @Nullable
    List<Json> items(String name) {
        @Nullable Json json = required(name);
        if (json == null || json instanceof JsonArray) {
            return json == null ? null : ((JsonArray) json).items();
        }
        problem(name, "WRONG_TYPE", "must be an array");
        return null;
    }

    /** A path in the tree of tags. */
    @Nullable
    List<String> category(String name) {
        @Nullable Json json = required(name);
        return json == null ? null : CategoryPath.read(json, pointer(name), problems);
    }

    /** How long values count, which may be left out. */
    @Nullable
    Duration timeToLive(String name) {
        @Nullable String text = has(name) ? string(name) : null;
        @Nullable
        Duration duration = text == null ? null : TimeToLive.parse(text).orElse(null);
        if (text != null && duration == null) {
            problem(name, "BAD_DURATION", TimeToLive.complaint(text));
        }
        return duration;
    }

    /** A number that may be left out, and of which only that is asked that it is one. */
    void number(String name) {
        @Nullable Json json = optional(name);
        if (json != null && !(json instanceof JsonNumber)) {
            problem(name, "WRONG_TYPE", "must be a number");
        }
    }
}
