package io.muster.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where a walk through a list goes on. It travels as unpadded base64url, which callers hand back as they got it.
 *
 * @param list which list is walked, with everything that chooses and orders its items; a token of one list is no token
 *     of another
 * @param after what the last page ended with
 */
public record PageToken(String list, String after) {
    /** The longest text that may be a token, in characters. */
    public static final int LONGEST = 4_096;

    private static final int CHECKSUM = Integer.BYTES;

    /** The token as it travels. The list's name is not in it, only a checksum over both. */
    public String encode() {
        byte[] text = after.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(CHECKSUM + text.length).putInt(checksum(list, text));
        return encoder().encodeToString(bytes.put(text).array());
    }

    /** The token, or nothing where the text is none, was altered, or belongs to another list. */
    public static Optional<PageToken> decode(String list, String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() < CHECKSUM
                    || !encoder().encodeToString(bytes.array()).equals(token)) {
                return Optional.empty();
            }
            int checksum = bytes.getInt();
            PageToken read = new PageToken(
                    list, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            return checksum == checksum(list, read.after.getBytes(StandardCharsets.UTF_8))
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Base64.Encoder encoder() {
        return Base64.getUrlEncoder().withoutPadding();
    }

    private static int checksum(String list, byte[] after) {
        CRC32 checksum = new CRC32();
        checksum.update(list.getBytes(StandardCharsets.UTF_8));
        checksum.update(0);
        checksum.update(after);
        return (int) checksum.getValue();
    }
}
