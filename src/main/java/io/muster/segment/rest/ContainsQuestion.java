package io.muster.segment.rest;

import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.shared.PrintableText;
import io.muster.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which of these customers belong to a segment?
 *
 * @param customerIds ids of 1 to 200 printable characters
 */
@Schema(name = "ContainsQuestion")
public record ContainsQuestion(@Schema(required = true) List<String> customerIds) {
    private static final String IDS = "customerIds";
    private static final String POINTER = "/" + IDS;
    private static final int LONGEST_ID = 200;

    /**
     * Reads the question.
     *
     * @param most how many ids it may have
     * @throws Invalid with all its problems
     */
    static ContainsQuestion read(Json body, int most) {
        if (!(body instanceof JsonObject(Map<String, Json> members))) {
            throw wrong("", "WRONG_TYPE", "The body must be an object with customerIds.");
        }
        List<Problem> problems = new ArrayList<>();
        for (String name : members.keySet()) {
            if (!name.equals(IDS)) {
                problems.add(new Problem(
                        JsonPointer.child("", name), "UNKNOWN_FIELD", "This field is not known.", List.of(IDS)));
            }
        }
        List<String> ids = ids(members.get(IDS), most, problems);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new ContainsQuestion(ids);
    }

    private static List<String> ids(@Nullable Json json, int most, List<Problem> problems) {
        if (json == null) {
            throw new Invalid(new Problem("", "MISSING_FIELD", "customerIds is missing.", List.of(IDS)));
        }
        if (!(json instanceof JsonArray(List<Json> items))) {
            throw wrong(POINTER, "WRONG_TYPE", "This must be a list of customers' ids.");
        }
        if (items.size() > most) {
            throw wrong(POINTER, "TOO_LARGE", "These are more than " + most + " ids; ask in several questions.");
        }
        List<String> ids = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonString(String id) && PrintableText.is(id, LONGEST_ID)) {
                ids.add(id);
            } else {
                problems.add(new Problem(
                        JsonPointer.child(POINTER, i),
                        "BAD_CUSTOMER_ID",
                        "A customer's id has 1 to 200 printable characters."));
            }
        }
        return ids;
    }

    private static Invalid wrong(String pointer, String code, String message) {
        return new Invalid(new Problem(pointer, code, message));
    }
}
