package io.muster.audience.rest;

import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.JsonPointer;
import io.muster.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question about an audience: an object with a {@code filter} and the question's own options.
 *
 * @param filter the filter, not checked yet
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
        if (!(body instanceof JsonObject(Map<String, Json> members))) {
            throw new Invalid(new Problem("", "WRONG_TYPE", "The body must be an object with a filter."));
        }
        List<Problem> problems = new ArrayList<>();
        List<String> allowed = new ArrayList<>(known);
        allowed.addFirst("filter");
        for (String name : members.keySet()) {
            if (!allowed.contains(name)) {
                problems.add(
                        new Problem(JsonPointer.child("", name), "UNKNOWN_FIELD", "This field is not known.", allowed));
            }
        }
        @Nullable Json filter = members.get("filter");
        if (filter == null) {
            problems.add(new Problem("", "MISSING_FIELD", "The filter is missing.", List.of("filter")));
        }
        if (filter == null || !problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new AudienceRequest(filter, members);
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
            default ->
                throw new Invalid(
                        new Problem(JsonPointer.child("", option), "WRONG_TYPE", "This must be true or false."));
        };
    }
}
