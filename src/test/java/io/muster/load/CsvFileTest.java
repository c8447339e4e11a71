package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.load.LoaderInput.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    private static final Csv FORMAT = new Csv(',', '"', List.of("id", "name", "note"), null, List.of());

    @TempDir
    Path folder;

    private final List<String> records = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    @Test
    void recordsKnowTheLineTheyBeginOn() throws Exception {
        long read = read("id,name,note\r\n1,a,\"two\r\nlines, \"\"quoted\"\"\"\r\n\r\n2,,\r\n3,\"\",x");

        assertThat(read).isEqualTo(3);
        assertThat(records).containsExactly("1@2 [1, a, two\nlines, \"quoted\"]", "2@5 [2, , ]", "3@6 [3, , x]");
        assertThat(refusals).isEmpty();
    }

    @Test
    void aBrokenRecordCostsOneLineAndNotTheRest() throws Exception {
        long read = read("""
                id,name,note
                1,"never closed,x
                2,b,x
                3,"closed"too early,x
                4,d
                5,e,x,y
                6,f "g" 6",x
                """);

        assertThat(read).isEqualTo(6);
        assertThat(records).containsExactly("2@3 [2, b, x]", "6@7 [6, f \"g\" 6\", x]");
        assertThat(refusals)
                .containsExactly(
                        "2 name:3 there is text after the closing quote",
                        "4 name:11 there is text after the closing quote",
                        "5 note:null 2 fields instead of 3",
                        "6 note:null 4 fields instead of 3");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() throws Exception {
        long read = read("id,name,note\n1,a,x\n2,\"b,x\n3,c,x\n");

        assertThat(read).isEqualTo(3);
        assertThat(records).containsExactly("1@2 [1, a, x]", "3@4 [3, c, x]");
        assertThat(refusals).containsExactly("3 name:3 the quote is never closed");
    }

    @Test
    void gzipIsFoundByItsFirstBytesAndABreakIsTold() throws Exception {
        byte[] plain = ("id,name,note\n" + "1,a,x\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        byte[] gzip = gzip(plain);
        assertThat(read(gzip)).isEqualTo(50_000);

        assertThatThrownBy(() -> read(Arrays.copyOf(gzip, gzip.length - 9)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageMatching("the gzip file is cut off in line [0-9]+");
        assertThatThrownBy(() -> read(Arrays.copyOf(gzip, 5)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("the gzip file is broken at its beginning");
        gzip[gzip.length - 6] ^= 1;
        assertThatThrownBy(() -> read(gzip)).isInstanceOf(UnreadableFile.class).hasMessageContaining("broken in line");
    }

    @Test
    void aByteThatIsNotUtf8IsToldByLineAndColumn() {
        assertThatThrownBy(() -> read("id,name,note\n1,é,x\n2,é,x\n3,\u00e9,x\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("line 2, column 3:");
        byte[] late = ("id,name,note\n" + "1,张,x\n".repeat(30_000) + "2,é张,?\n").getBytes(StandardCharsets.UTF_8);
        late[late.length - 2] = (byte) 0xE5;
        assertThatThrownBy(() -> read(late))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("line 30002, column 6:");
    }

    @Test
    void aByteOrderMarkAndTheReplacementCharacterArePartOfUtf8() throws Exception {
        read("\uFEFFid,name,note\n1,\uFFFD,x\n");

        assertThat(records).containsExactly("1@2 [1, \uFFFD, x]");
    }

    @Test
    void aWrongHeaderIsToldByColumnAndName() {
        assertHeader("id,note,name", "column 2: the header has note where name should be; columns are");
        assertHeader("id,name", "column 3: the header ends where note should be; missing: note;");
        assertHeader("id,name,note,more", "column 4: the header goes on with more; unknown: more;");
        assertHeader("id,7 am,note", "column 2: the header has something that is no column name where name should be;");
        assertHeader("id;name;note", "column 1: no column has one of the names that it should: id, name, note;");
        assertHeader("ann,gold,vip", "column 1: no column has one of the names that it should: id, name, note;");
        assertHeader("\"id\",\"name,note", "column 6: the quote is never closed in the header");
        assertThatThrownBy(() -> read("")).hasMessage("the file is empty; it has no header");
    }

    @Test
    void whatWasWrittenIsReadAgainWhateverItHolds() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "ab,\"\n\r ;é猫";
        List<List<String>> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder("id,name,note\n");
        for (int i = 0; i < 2_000; i++) {
            List<String> fields = new ArrayList<>(List.of("x" + i));
            for (int f = 0; f < 2; f++) {
                StringBuilder field = new StringBuilder();
                for (int n = random.nextInt(6); n > 0; n--) {
                    field.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                fields.add(field.toString());
            }
            expected.add(fields.stream().map(CsvFileTest::read1).toList());
            text.append(String.join(
                            ",", fields.stream().map(CsvFileTest::quoted).toList()))
                    .append('\n');
        }

        List<List<String>> found = new ArrayList<>();
        new CsvFile(FORMAT)
                .read(file(text.toString().getBytes(StandardCharsets.UTF_8)), new Collecting(found), n -> {});

        assertThat(found).as("seed " + seed).isEqualTo(expected);
    }

    /** A line end within quotes is read as LF. */
    private static String read1(String field) {
        return field.replaceAll("\r+\n", "\n");
    }

    @Test
    @Timeout(60)
    void aFileWhereEveryLineOpensAQuoteIsReadInOneGo() throws Exception {
        // Given more lines than one record may go on over, each of which also closes what an earlier one opened
        int lines = 400_000;

        // When
        long read = read("id,name,note\n" + "x\",\"\n".repeat(lines) + "1,\"a\nb\",c\n");

        // Then
        assertThat(read).isEqualTo(lines + 1);
        assertThat(refusals).hasSize(lines);
        assertThat(records).containsExactly((lines + 1) + "@" + (lines + 2) + " [1, a\nb, c]");
    }

    private static String quoted(String field) {
        return '"' + field.replaceAll("\r+\n", "\n").replace("\"", "\"\"") + '"';
    }

    private void assertHeader(String header, String message) {
        assertThatThrownBy(() -> read(header + "\n1,a,x\n"))
                .as(header)
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("line 1, " + message);
    }

    private long read(String text) throws IOException, UnreadableFile {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private long read(byte[] bytes) throws IOException, UnreadableFile {
        records.clear();
        refusals.clear();
        return new CsvFile(FORMAT)
                .read(
                        file(bytes),
                        new RecordSink() {
                            @Override
                            public void record(long record, long line, List<String> fields) {
                                records.add(record + "@" + line + " " + fields);
                            }

                            @Override
                            public void refused(Refusal refusal) {
                                refusals.add(refusal.line() + " " + refusal.column() + ":" + refusal.position() + " "
                                        + refusal.reason());
                            }
                        },
                        read -> {});
    }

    private record Collecting(List<List<String>> found) implements RecordSink {
        @Override
        public void record(long record, long line, List<String> fields) {
            found.add(fields);
        }

        @Override
        public void refused(Refusal refusal) {
            throw new AssertionError(refusal.toString());
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        return gzip.toByteArray();
    }
}
