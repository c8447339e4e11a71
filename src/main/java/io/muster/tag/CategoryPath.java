package io.muster.tag;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.shared.PrintableText;
import io.muster.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path in the tree of tags as JSON: an array of codes, or the codes with slashes between. */
final class CategoryPath {
    /** The longest code of a category, in characters. */
    static final int LONGEST = 100;

    private CategoryPath() {}

    /** The codes, or null where something was amiss and told. */
    static @Nullable List<String> read(Json json, String pointer, List<Problem> problems) {
        return switch (json) {
            case JsonString(var text) -> check(List.of(text.split("/", -1)), pointer, false, problems);
            case JsonArray(var items) -> check(strings(items, pointer, problems), pointer, true, problems);
            case Json other -> {
                problems.add(new Problem(pointer, "WRONG_TYPE", "must be an array of category codes"));
                yield null;
            }
        };
    }

    private static @Nullable List<String> strings(List<Json> items, String pointer, List<Problem> problems) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonString(var code)) {
                codes.add(code);
            } else {
                problems.add(new Problem(JsonPointer.child(pointer, i), "WRONG_TYPE", "must be a string"));
            }
        }
        return codes.size() == items.size() ? codes : null;
    }

    private static @Nullable List<String> check(
            @Nullable List<String> codes, String pointer, boolean inArray, List<Problem> problems) {
        if (codes == null) {
            return null;
        }
        int before = problems.size();
        if (codes.isEmpty() || codes.size() > Category.DEEPEST) {
            problems.add(new Problem(pointer, "BAD_CATEGORY", "must have 1 to " + Category.DEEPEST + " levels"));
        }
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (!PrintableText.is(code, LONGEST) || code.contains("/") || !code.equals(code.strip())) {
                problems.add(new Problem(
                        inArray ? JsonPointer.child(pointer, i) : pointer,
                        "BAD_CATEGORY",
                        "a category code has 1 to " + LONGEST
                                + " printable characters, no slash, and no blank at its ends"));
            }
        }
        return problems.size() == before ? codes : null;
    }
}
