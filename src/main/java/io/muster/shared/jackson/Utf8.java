package io.muster.shared.jackson;

import io.muster.shared.NotJson;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes that must be UTF-8 throughout. */
final class Utf8 {
    private Utf8() {}

    /** @throws NotJson at the first byte that is no UTF-8 */
    static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        // Never more characters than bytes.
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            int lines = (int) read.chars().filter(c -> c == '\n').count();
            throw new NotJson("not UTF-8", lines + 1, read.length() - read.lastIndexOf('\n'));
        }
        return read;
    }
}
