package io.muster.audience.rest;

import io.muster.audience.AskedAudiences;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A question about audiences: an object with a {@code filter}, or {@code filters}, and the question's own options. What is
 * wrong with it is collected, to be told together with what is wrong with the filters; an option that is wrong reads as if
 * it were not said.
 */
final class AudienceRequest {
    private final Map<String, Json> members;
    private final SequencedMap<String, Json> filters = new LinkedHashMap<>();
    private final SequencedMap<String, String> tags = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private AudienceRequest(Map<String, Json> members) {
        this.members = members;
    }

    /**
     * Reads the frame of a request about one filter.
     *
     * @param known the options that this question has
     * @throws Invalid if it is no object
     */
    static AudienceRequest read(Json body, List<String> known) {
        AudienceRequest request = read(body, "filter", known);
        request.filter("filter");
        return request;
    }

    /**
     * Reads the frame of a request about several filters.
     *
     * @param known the options that this question has
     * @throws Invalid if it is no object
     */
    static AudienceRequest readMany(Json body, int least, int most, List<String> known) {
        AudienceRequest request = read(body, "filters", known);
        request.filters(least, most);
        return request;
    }

    private static AudienceRequest read(Json body, String subject, List<String> known) {
        if (!(body instanceof JsonObject(Map<String, Json> members))) {
            throw new Invalid(new Problem(
                    "",
                    "WRONG_TYPE",
                    "The body must be an object with " + (subject.equals("filter") ? "a filter." : "filters.")));
        }
        AudienceRequest request = new AudienceRequest(members);
        List<String> allowed = new ArrayList<>(known);
        allowed.addFirst(subject);
        for (String name : members.keySet()) {
            if (!allowed.contains(name)) {
                request.problems.add(
                        new Problem(JsonPointer.child("", name), "UNKNOWN_FIELD", "This field is not known.", allowed));
            }
        }
        if (!members.containsKey(subject)) {
            request.missing(subject);
        }
        return request;
    }

    private void filters(int least, int most) {
        @Nullable Json json = members.get("filters");
        if (json == null) {
            return;
        }
        if (!(json instanceof JsonArray(List<Json> items)) || items.size() < least || items.size() > most) {
            String number = least == most ? "just " + least : "from " + least + " to " + most;
            wrong("/filters", "This must be a list of " + number + " filters.");
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            filters.put(JsonPointer.child("/filters", i), items.get(i));
        }
    }

    /** Takes an option as one more filter; whether it is said. */
    boolean filter(String option) {
        @Nullable Json json = members.get(option);
        if (json != null) {
            filters.put(JsonPointer.child("", option), json);
        }
        return json != null;
    }

    /** A switch of the question; off where it is not said. */
    boolean isOn(String option) {
        return switch (members.get(option)) {
            case null -> false;
            case JsonBoolean(boolean on) -> on;
            default -> {
                wrong(JsonPointer.child("", option), "This must be true or false.");
                yield false;
            }
        };
    }

    /** A whole number of the question, from {@code least} to {@code most}, if it is said. */
    OptionalInt number(String option, int least, int most) {
        @Nullable Json json = members.get(option);
        if (json instanceof JsonNumber(BigDecimal number)
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0) {
            return OptionalInt.of(number.intValue());
        }
        if (json != null) {
            wrong(JsonPointer.child("", option), "This must be a whole number from " + least + " to " + most + ".");
        }
        return OptionalInt.empty();
    }

    /** A list of published tags' codes; empty where it is not said. */
    List<String> tags(String option) {
        @Nullable Json json = members.get(option);
        if (json == null) {
            return List.of();
        }
        String pointer = JsonPointer.child("", option);
        if (!(json instanceof JsonArray(List<Json> items))) {
            wrong(pointer, "This must be a list of strings.");
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String at = JsonPointer.child(pointer, i);
            if (items.get(i) instanceof JsonString(String code)) {
                codes.add(code);
                tags.put(at, code);
            } else {
                wrong(at, "This must be a string.");
            }
        }
        return List.copyOf(codes);
    }

    /** A text of the question, which must be said. */
    String text(String option) {
        return switch (members.get(option)) {
            case null -> {
                missing(option);
                yield "";
            }
            case JsonString(String text) -> text;
            default -> {
                wrong(JsonPointer.child("", option), "This must be a string.");
                yield "";
            }
        };
    }

    /** A published tag's code, which must be said. */
    String tag(String option) {
        String code = text(option);
        if (members.get(option) instanceof JsonString) {
            tags.put(JsonPointer.child("", option), code);
        }
        return code;
    }

    /** All that was read so far, and what is wrong with it. */
    AskedAudiences asked() {
        return new AskedAudiences(filters, tags, problems);
    }

    private void missing(String name) {
        problems.add(new Problem("", "MISSING_FIELD", name + " is missing.", List.of(name)));
    }

    private void wrong(String pointer, String message) {
        problems.add(new Problem(pointer, "WRONG_TYPE", message));
    }
}
