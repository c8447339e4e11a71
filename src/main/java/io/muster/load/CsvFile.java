package io.muster.load;

import io.muster.load.CsvRecords.Next;
import io.muster.load.LoaderInput.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a loader's file once, before anything else is done with it, and finds everything that cannot be read. */
final class CsvFile {
    /** The most of a header's field that is repeated to people. */
    private static final int NAME_SHOWN = 40;

    private final Csv format;

    CsvFile(Csv format) {
        this.format = format;
    }

    /** Is told how many records were read, now and then; may throw to stop the reading. */
    interface Progress {
        void read(long records);
    }

    /**
     * Hands over every record.
     *
     * @return how many records were read, good and bad
     * @throws UnreadableFile if the whole file is no good: cut off, not UTF-8, or of another header
     */
    long read(Path file, RecordSink sink, Progress progress) throws IOException, UnreadableFile {
        try (InputStream bytes = Files.newInputStream(file);
                PhysicalLines lines = new PhysicalLines(bytes)) {
            CsvRecords records = new CsvRecords(lines, format.delimiter(), format.quote());
            checkHeader(records.next());
            long read = 0;
            while (true) {
                switch (records.next()) {
                    case Next.End() -> {
                        return read;
                    }
                    case Next.Bad bad -> sink.refused(badlyQuoted(bad));
                    case Next.Good good
                    when good.fields().size() != format.columns().size() -> sink.refused(ragged(good));
                    case Next.Good good -> sink.record(read + 1, good.line(), good.fields());
                }
                if (++read % 10_000 == 0) {
                    progress.read(read);
                }
            }
        }
    }

    private Refusal badlyQuoted(Next.Bad bad) {
        return new Refusal(bad.line(), column(bad.field()), bad.position(), "BAD_QUOTES", bad.reason(), Refuses.ROW);
    }

    private Refusal ragged(Next.Good record) {
        int expected = format.columns().size();
        int found = record.fields().size();
        return new Refusal(
                record.line(),
                column(Math.min(expected, found + 1)),
                null,
                "WRONG_NUMBER_OF_FIELDS",
                found + " fields instead of " + expected,
                Refuses.ROW);
    }

    private @Nullable String column(int field) {
        return field <= format.columns().size() ? format.columns().get(field - 1) : null;
    }

    private void checkHeader(Next header) throws UnreadableFile {
        switch (header) {
            case Next.End() -> throw new UnreadableFile("WRONG_HEADER", "the file is empty; it has no header");
            case Next.Bad bad ->
                throw new UnreadableFile(
                        "WRONG_HEADER",
                        "line " + bad.line() + ", column " + bad.position() + ": " + bad.reason() + " in the header");
            case Next.Good good -> checkColumns(good);
        }
    }

    private void checkColumns(Next.Good header) throws UnreadableFile {
        List<String> found = header.fields();
        List<String> expected = format.columns();
        if (found.equals(expected)) {
            return;
        }
        if (found.stream().noneMatch(expected::contains)) {
            // Then it may well be a customer, of whom nothing is shown.
            throw new UnreadableFile(
                    "WRONG_HEADER",
                    "line " + header.line() + ", column 1: no column has one of the names that it should: "
                            + String.join(", ", expected) + separatedBy());
        }
        int first = 0;
        while (first < Math.min(found.size(), expected.size())
                && found.get(first).equals(expected.get(first))) {
            first++;
        }
        StringBuilder reason = new StringBuilder("line " + header.line() + ", column " + (first + 1) + ": the header ");
        reason.append(
                first == found.size()
                        ? "ends where " + expected.get(first) + " should be"
                        : first == expected.size()
                                ? "goes on with " + shown(found.get(first))
                                : "has " + shown(found.get(first)) + " where " + expected.get(first) + " should be");
        List<String> missing =
                expected.stream().filter(name -> !found.contains(name)).toList();
        List<String> unknown = found.stream()
                .filter(name -> !expected.contains(name))
                .map(CsvFile::shown)
                .toList();
        reason.append(missing.isEmpty() ? "" : "; missing: " + String.join(", ", missing));
        reason.append(unknown.isEmpty() ? "" : "; unknown: " + String.join(", ", unknown));
        reason.append(separatedBy());
        throw new UnreadableFile("WRONG_HEADER", reason.toString());
    }

    private String separatedBy() {
        return "; columns are separated by " + (format.delimiter() == '\t' ? "tabs" : format.delimiter());
    }

    /** Part of the caller's own file, cut short, and only what looks like a name. */
    private static String shown(String name) {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_. -]*") && name.length() <= NAME_SHOWN
                ? name
                : "something that is no column name";
    }
}
