package io.muster.filter;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNull;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a filter, in the order found, each thing once.
 *
 * <p>What is wrong inside a referenced segment is told at the reference: the request's body has no other place for it.
 */
final class Problems {
    /** A body of 1 MiB has room for a million mistakes; nobody reads more of them than this. */
    static final int MOST = 10_000;

    private static final int LONGEST_QUOTE = 100;

    private final Set<Problem> found;
    private final @Nullable String reference;
    private final String preface;

    Problems() {
        this(new LinkedHashSet<>(), null, "");
    }

    private Problems(Set<Problem> found, @Nullable String reference, String preface) {
        this.found = found;
        this.reference = reference;
        this.preface = preface;
    }

    /** The same collection, for what is wrong inside the segment that is referred to at the pointer. */
    Problems inside(String pointer, String segment) {
        return new Problems(
                found, reference == null ? pointer : reference, preface + "In segment " + quote(segment) + ": ");
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    boolean none() {
        return found.isEmpty();
    }

    void add(String pointer, ProblemCode code, String message, List<String> allowed) {
        if (found.size() < MOST) {
            String place = reference == null ? pointer : reference;
            found.add(new Problem(place, code.name(), preface + message, allowed));
        }
    }

    void add(String pointer, ProblemCode code, String message) {
        add(pointer, code, message, List.of());
    }

    /** @param wanted what would have been right, such as {@code a string} */
    void wrongType(String pointer, String wanted, Json seen) {
        add(pointer, ProblemCode.WRONG_TYPE, "This must be " + wanted + ", not " + kind(seen) + ".");
    }

    private static String kind(Json json) {
        return switch (json) {
            case JsonObject _ -> "an object";
            case JsonArray _ -> "a list";
            case JsonString _ -> "a string";
            case JsonNumber _ -> "a number";
            case JsonBoolean(boolean value) -> String.valueOf(value);
            case JsonNull _ -> "null";
        };
    }

    /** The text as part of a message; a long one is cut short. */
    static String quote(String text) {
        String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        return "\"" + shown + "\"";
    }
}
