package io.muster.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The lines of a UTF-8 text, plain or gzip, one after the other; ends at LF or CR LF. */
final class PhysicalLines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 1 << 24;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream bytes;
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private boolean ended;
    private long line;

    /** @param file closed with this */
    PhysicalLines(InputStream file) throws IOException, UnreadableFile {
        this.bytes = uncompressed(file);
    }

    private static InputStream uncompressed(InputStream file) throws IOException, UnreadableFile {
        java.io.PushbackInputStream peeked = new java.io.PushbackInputStream(file, 2);
        byte[] magic = peeked.readNBytes(2);
        peeked.unread(magic);
        boolean gzip = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
        try {
            return gzip ? new GZIPInputStream(peeked, BUFFER) : peeked;
        } catch (EOFException | ZipException e) {
            throw new UnreadableFile("BAD_GZIP", "the gzip file is broken at its beginning");
        }
    }

    /** How many lines were given so far: the number of the last one. */
    long line() {
        return line;
    }

    /**
     * The next line without its end; null after the last one.
     *
     * @throws UnreadableFile if the gzip is cut off or broken, or the line is not UTF-8
     */
    @Nullable
    String next() throws IOException, UnreadableFile {
        int searched = from;
        while (true) {
            for (int i = searched; i < to; i++) {
                if (buffer[i] == '\n') {
                    return text(from, i, i + 1);
                }
            }
            searched = to;
            if (ended) {
                return from == to ? null : text(from, to, to);
            }
            int shift = from;
            fill();
            searched -= shift;
        }
    }

    private void fill() throws IOException, UnreadableFile {
        int kept = to - from;
        if (kept >= LONGEST_LINE) {
            throw new UnreadableFile("LINE_TOO_LONG", "line " + (line + 1) + " is longer than 16 MiB");
        }
        byte[] target = kept > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, from, target, 0, kept);
        buffer = target;
        from = 0;
        to = kept;
        int read;
        try {
            read = bytes.read(buffer, to, buffer.length - to);
        } catch (EOFException e) {
            throw new UnreadableFile("GZIP_CUT_OFF", "the gzip file is cut off in line " + (line + 1));
        } catch (ZipException e) {
            throw new UnreadableFile("BAD_GZIP", "the gzip file is broken in line " + (line + 1));
        }
        if (read < 0) {
            ended = true;
        } else {
            to += read;
        }
    }

    private String text(int begin, int end, int next) throws UnreadableFile {
        line++;
        from = next;
        int length = (end > begin && buffer[end - 1] == '\r' ? end - 1 : end) - begin;
        String text = new String(buffer, begin, length, StandardCharsets.UTF_8);
        // The decoder puts U+FFFD for what it cannot read; only then is a second look needed.
        if (text.indexOf('\uFFFD') >= 0) {
            checkStrictly(Arrays.copyOfRange(buffer, begin, begin + length));
        }
        return line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private void checkStrictly(byte[] bytes) throws UnreadableFile {
        CharBuffer good = CharBuffer.allocate(bytes.length);
        boolean bad = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), good, true)
                .isError();
        if (bad) {
            good.flip();
            throw new UnreadableFile(
                    "NOT_UTF8",
                    "line " + line + ", column " + (good.length() + 1)
                            + ": the bytes are not UTF-8; save the file as UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
