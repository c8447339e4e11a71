package io.muster.web;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a long list of ids is written, line by line. */
public enum IdLines {
    /** {@code {"id":"C1"}}. */
    NDJSON {
        @Override
        String head() {
            return "";
        }

        @Override
        void append(StringBuilder lines, String id) {
            lines.append("{\"id\":\"");
            JsonStringEncoder.getInstance().quoteAsString(id, lines);
            lines.append("\"}\n");
        }
    },
    /** RFC 4180 with a header row, but for the line's end, which is one character as in all other lists of lines. */
    CSV {
        @Override
        String head() {
            return "id\n";
        }

        @Override
        void append(StringBuilder lines, String id) {
            if (id.indexOf(',') < 0 && id.indexOf('"') < 0) {
                lines.append(id).append('\n');
            } else {
                lines.append('"').append(id.replace("\"", "\"\"")).append("\"\n");
            }
        }
    };

    private static final int USUAL_LINE = 24;

    /** What stands before the first id. */
    abstract String head();

    /** Adds an id, which has no control characters, with the end of its line. */
    abstract void append(StringBuilder lines, String id);

    /** The beginning of the list, in UTF-8. */
    public byte[] begin() {
        return head().getBytes(StandardCharsets.UTF_8);
    }

    /** More of the list, in UTF-8. */
    public byte[] lines(List<String> ids) {
        StringBuilder lines = new StringBuilder(ids.size() * USUAL_LINE);
        ids.forEach(id -> append(lines, id));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
