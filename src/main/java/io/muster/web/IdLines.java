package io.muster.web;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How a long list of ids, alone or with scores, is written, line by line. */
public enum IdLines {
    /** {@code {"id":"C1"}}, or {@code {"id":"C1","score":2.5}}. */
    NDJSON {
        @Override
        String head() {
            return "";
        }

        @Override
        void appendId(StringBuilder lines, String id) {
            lines.append("{\"id\":\"");
            JsonStringEncoder.getInstance().quoteAsString(id, lines);
            lines.append('"');
        }

        @Override
        void appendScore(StringBuilder lines, double score) {
            lines.append(",\"score\":").append(score);
        }

        @Override
        String end() {
            return "}\n";
        }
    },
    /** RFC 4180 with a header row, but for the line's end, which is one character as in all other lists of lines. */
    CSV {
        @Override
        String head() {
            return "id";
        }

        @Override
        void appendId(StringBuilder lines, String id) {
            if (id.indexOf(',') < 0 && id.indexOf('"') < 0) {
                lines.append(id);
            } else {
                lines.append('"').append(id.replace("\"", "\"\"")).append('"');
            }
        }

        @Override
        void appendScore(StringBuilder lines, double score) {
            lines.append(',').append(score);
        }

        @Override
        String end() {
            return "\n";
        }
    };

    private static final int USUAL_LINE = 24;

    /** What names the first column; empty where columns are named line by line. */
    abstract String head();

    /** Begins a line with an id, which has no control characters. */
    abstract void appendId(StringBuilder lines, String id);

    /** Goes on with a score. */
    abstract void appendScore(StringBuilder lines, double score);

    /** Ends a line. */
    abstract String end();

    /** The beginning of a list of ids, in UTF-8. */
    public byte[] begin() {
        return head().isEmpty() ? new byte[0] : utf8(head() + "\n");
    }

    /** The beginning of a list of ids with scores, in UTF-8. */
    public byte[] beginScored() {
        return head().isEmpty() ? new byte[0] : utf8(head() + ",score\n");
    }

    /** More of the list, in UTF-8. */
    public byte[] lines(List<String> ids) {
        StringBuilder lines = new StringBuilder(ids.size() * USUAL_LINE);
        for (String id : ids) {
            appendId(lines, id);
            lines.append(end());
        }
        return utf8(lines.toString());
    }

    /** More of a list with scores, in UTF-8. */
    public <T> byte[] lines(List<T> items, Function<T, String> id, ToDoubleFunction<T> score) {
        StringBuilder lines = new StringBuilder(2 * items.size() * USUAL_LINE);
        for (T item : items) {
            appendId(lines, id.apply(item));
            appendScore(lines, score.applyAsDouble(item));
            lines.append(end());
        }
        return utf8(lines.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
