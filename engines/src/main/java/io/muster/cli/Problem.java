package io.muster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What the server refused or failed at, in its own words; it never answers with an engine's words or a stack trace. */
final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int AWAY = 503;

    private final int status;

    private Problem(int status, String message) {
        super(message);
        this.status = status;
    }

    /** From problem details. */
    static Problem of(int status, @Nullable JsonNode body) {
        var title = text(body, "title");
        var detail = text(body, "detail");
        if (title.isEmpty() && detail.isEmpty()) {
            return new Problem(status, "The server answered " + status + ".");
        }
        return new Problem(status, title.isEmpty() || detail.isEmpty() ? title + detail : title + ": " + detail);
    }

    static Problem saying(String message) {
        return new Problem(0, message);
    }

    /** Whether an engine is away, which passes by itself. */
    boolean isPassing() {
        return status == AWAY;
    }

    private static String text(@Nullable JsonNode body, String field) {
        return body == null ? "" : body.path(field).asText("");
    }
}
