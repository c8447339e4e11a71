package io.muster.load;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file, read strictly (RFC 4180). A badly quoted record is refused, and reading goes on with the
 * line after the one it began on: a quote that is never closed costs one line and not the rest of the file. This is
 * why no library reads here: none goes on after such a record, or tells the line and column.
 */
final class CsvRecords {
    /** What the next record is. */
    sealed interface Next {
        /** A record, and the line on which it begins. */
        record Good(long line, List<String> fields) implements Next {}

        /** A line that cannot be read, and the field and character at fault, both from 1. */
        record Bad(long line, int field, int position, String reason) implements Next {}

        /** There are no more. */
        record End() implements Next {}
    }

    /** A quoted field that goes on longer than this was not meant to: its quote was never closed. */
    private static final int LONGEST_RECORD = 1 << 20;

    private final PhysicalLines lines;
    private final char delimiter;
    private final char quote;
    /** Lines that were taken as part of a record which then proved bad. */
    private final Deque<String> returned = new ArrayDeque<>();

    /**
     * Up to this line a quote that was open where a line ended did not end well, so that none that is open there will:
     * how it was opened makes no difference. Else each line of a file where every one opens a quote would be searched
     * anew.
     */
    private long inVainUpTo;

    private String inVainReason = "";

    private long line;
    private int width = 8;

    CsvRecords(PhysicalLines lines, char delimiter, char quote) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** The next record; empty lines are passed over. */
    Next next() throws IOException, UnreadableFile {
        @Nullable String text;
        do {
            text = takeLine();
            if (text == null) {
                return new Next.End();
            }
        } while (text.isEmpty());
        return new Parse(text, line).run();
    }

    private @Nullable String takeLine() throws IOException, UnreadableFile {
        @Nullable String text = returned.isEmpty() ? lines.next() : returned.pop();
        if (text != null) {
            line++;
        }
        return text;
    }

    /** One record, from its first line on. */
    private final class Parse {
        private final long start;
        private final List<String> taken = new ArrayList<>(0);
        private final List<String> fields = new ArrayList<>(width);
        private String text;
        private int at;
        private int length;

        Parse(String text, long start) {
            this.text = text;
            this.start = start;
        }

        Next run() throws IOException, UnreadableFile {
            while (true) {
                if (at < text.length() && text.charAt(at) == quote) {
                    @Nullable Next bad = quoted();
                    if (bad != null) {
                        return bad;
                    }
                } else {
                    int end = text.indexOf(delimiter, at);
                    int to = end < 0 ? text.length() : end;
                    fields.add(text.substring(at, to));
                    at = to;
                }
                if (at == text.length()) {
                    width = fields.size();
                    return new Next.Good(start, fields);
                }
                at++;
            }
        }

        /** Reads a quoted field up to the delimiter or the record's end. */
        private @Nullable Next quoted() throws IOException, UnreadableFile {
            int opened = taken.isEmpty() ? at + 1 : 1;
            StringBuilder field = new StringBuilder();
            at++;
            while (true) {
                int end = text.indexOf(quote, at);
                if (end < 0) {
                    field.append(text, at, text.length()).append('\n');
                    length += text.length() + 1;
                    if (line < inVainUpTo) {
                        return bad(opened, inVainReason);
                    }
                    @Nullable String more = length > LONGEST_RECORD ? null : takeLine();
                    if (more == null) {
                        return bad(opened, "the quote is never closed");
                    }
                    taken.add(more);
                    text = more;
                    at = 0;
                } else if (end + 1 < text.length() && text.charAt(end + 1) == quote) {
                    field.append(text, at, end + 1);
                    at = end + 2;
                } else if (end + 1 == text.length() || text.charAt(end + 1) == delimiter) {
                    fields.add(field.append(text, at, end).toString());
                    at = end + 1;
                    return null;
                } else {
                    return bad(taken.isEmpty() ? end + 2 : opened, "there is text after the closing quote");
                }
            }
        }

        private Next bad(int position, String reason) {
            for (int i = taken.size() - 1; i >= 0; i--) {
                returned.push(taken.get(i));
            }
            if (line > inVainUpTo) {
                inVainUpTo = line;
                inVainReason = reason;
            }
            line = start;
            return new Next.Bad(start, fields.size() + 1, position, reason);
        }
    }
}
