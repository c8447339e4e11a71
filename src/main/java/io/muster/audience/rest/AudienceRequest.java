package io.muster.audience.rest;

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
 * A question about an audience: an object with a {@code filter} and the question's own options.
 *
 * @param filter the filter, or the filters, not checked yet
 * @param options the other members, by name
 */
record AudienceRequest(Json filter, Map<String, Json> options) {
    /** Where the filter stands in the request's body. */
    static final String FILTER = "/filter";

    /**
     * Reads the request's frame.
     *
     * @param known the options that this question has
     * @throws Invalid if it is no object, lacks the filter, or has anything that is not known
     */
    static AudienceRequest read(Json body, List<String> known) {
        return read(body, "filter", known);
    }

    /**
     * Reads the frame of a request about several filters, which are then read by {@link #filters}.
     *
     * @param known the options that this question has
     * @throws Invalid if it is no object, lacks the filters, or has anything that is not known
     */
    static AudienceRequest readMany(Json body, List<String> known) {
        return read(body, "filters", known);
    }

    private static AudienceRequest read(Json body, String subject, List<String> known) {
        if (!(body instanceof JsonObject(Map<String, Json> members))) {
            throw new Invalid(new Problem(
                    "",
                    "WRONG_TYPE",
                    "The body must be an object with " + (subject.equals("filter") ? "a filter." : "filters.")));
        }
        List<Problem> problems = new ArrayList<>();
        List<String> allowed = new ArrayList<>(known);
        allowed.addFirst(subject);
        for (String name : members.keySet()) {
            if (!allowed.contains(name)) {
                problems.add(
                        new Problem(JsonPointer.child("", name), "UNKNOWN_FIELD", "This field is not known.", allowed));
            }
        }
        @Nullable Json filter = members.get(subject);
        if (filter == null) {
            problems.add(new Problem("", "MISSING_FIELD", subject + " is missing.", List.of(subject)));
        }
        if (filter == null || !problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new AudienceRequest(filter, members);
    }

    /**
     * The filters of a request about several, by their JSON pointers.
     *
     * @throws Invalid if they are no list, or fewer or more than these
     */
    SequencedMap<String, Json> filters(int least, int most) {
        if (!(filter instanceof JsonArray(List<Json> items)) || items.size() < least || items.size() > most) {
            String number = least == most ? "just " + least : "from " + least + " to " + most;
            throw wrong("", "filters", "This must be a list of " + number + " filters.");
        }
        SequencedMap<String, Json> filters = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            filters.put(JsonPointer.child("/filters", i), items.get(i));
        }
        return filters;
    }

    /**
     * A switch of the question; off where it is not said.
     *
     * @throws Invalid if it is not true or false
     */
    boolean isOn(String option) {
        return switch (options.get(option)) {
            case null -> false;
            case JsonBoolean(boolean on) -> on;
            default -> throw wrong("", option, "This must be true or false.");
        };
    }

    /**
     * A whole number of the question, if it is said.
     *
     * @throws Invalid if it is none from {@code least} to {@code most}
     */
    OptionalInt number(String option, int least, int most) {
        @Nullable Json json = options.get(option);
        if (json == null) {
            return OptionalInt.empty();
        }
        if (json instanceof JsonNumber(BigDecimal number)
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0) {
            return OptionalInt.of(number.intValue());
        }
        throw wrong("", option, "This must be a whole number from " + least + " to " + most + ".");
    }

    /**
     * A list of texts of the question; empty where it is not said.
     *
     * @throws Invalid if it is none
     */
    List<String> texts(String option) {
        @Nullable Json json = options.get(option);
        if (json == null) {
            return List.of();
        }
        if (!(json instanceof JsonArray(List<Json> items))) {
            throw wrong("", option, "This must be a list of strings.");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof JsonString(String text))) {
                throw wrong(JsonPointer.child("", option), Integer.toString(i), "This must be a string.");
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    /**
     * A text of the question.
     *
     * @throws Invalid if it is not said, or no text
     */
    String text(String option) {
        return switch (options.get(option)) {
            case null -> throw new Invalid(new Problem("", "MISSING_FIELD", option + " is missing.", List.of(option)));
            case JsonString(String text) -> text;
            default -> throw wrong("", option, "This must be a string.");
        };
    }

    private static Invalid wrong(String parent, String child, String message) {
        return new Invalid(new Problem(JsonPointer.child(parent, child), "WRONG_TYPE", message));
    }
}
