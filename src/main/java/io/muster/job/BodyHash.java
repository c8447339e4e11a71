package io.muster.job;

import io.muster.shared.Json;
import io.muster.shared.jackson.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a request carried, by its SHA-256: enough to tell whether a repeat carries the same.
 *
 * @param hex 64 lower-case digits
 */
public record BodyHash(String hex) {
    /** Of a request that carries nothing. */
    public static final BodyHash NONE = of(digest());

    /** Of JSON, however it was indented. */
    public static BodyHash of(Json json) {
        MessageDigest digest = digest();
        digest.update(JsonWriter.write(json).getBytes(StandardCharsets.UTF_8));
        return of(digest);
    }

    /**
     * Of what is left in a body, which is read to its end and not kept.
     *
     * @throws IOException if it cannot be read to its end
     */
    public static BodyHash ofRest(InputStream body) throws IOException {
        Reading reading = new Reading(body);
        reading.transferTo(OutputStream.nullOutputStream());
        return reading.hash();
    }

    /** A body that is hashed while somebody reads it. */
    public static final class Reading extends DigestInputStream {
        public Reading(InputStream body) {
            super(body, digest());
        }

        /** Of what was read; to be asked once, after the end. */
        public BodyHash hash() {
            return of(getMessageDigest());
        }
    }

    private static BodyHash of(MessageDigest digest) {
        return new BodyHash(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
