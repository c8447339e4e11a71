package io.muster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What the server refused or failed at, in its own words; it never answers with an engine's words or a stack trace. */
final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    private Problem(String message) {
        super(message);
    }

    /** From problem details. */
    static Problem of(int status, @Nullable JsonNode body) {
        var title = text(body, "title");
        var detail = text(body, "detail");
        if (title.isEmpty() && detail.isEmpty()) {
            return new Problem("The server answered " + status + ".");
        }
        return new Problem(title.isEmpty() || detail.isEmpty() ? title + detail : title + ": " + detail);
    }

    static Problem saying(String message) {
        return new Problem(message);
    }

    private static String text(@Nullable JsonNode body, String field) {
        return body == null ? "" : body.path(field).asText("");
    }
}
