package io.muster.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request as it was written.
 *
 * @param raw it, before anything in it was decoded; a URI, or else the HTTP layer had refused it
 */
record AskedPath(String raw) {
    static AskedPath of(HttpServerRequest request) {
        @Nullable String path = request.path();
        return new AskedPath(path == null ? "" : path);
    }

    /**
     * Why this path cannot be taken for one address and no other, for people; nothing where it can. What would be
     * decoded by guessing could name another customer than the caller meant.
     */
    Optional<String> complaint() {
        if (raw.indexOf(';') >= 0) {
            return Optional.of("the path holds a ; as it is, which would cut off what follows: write it as %3B");
        }
        return isUtf8() ? Optional.empty() : Optional.of("the path is not percent-encoded UTF-8");
    }

    /** The path as a URI reference, which tells nothing that it did not tell before. */
    String uri() {
        return URI.create(raw).toASCIIString();
    }

    private boolean isUtf8() {
        ByteBuffer octets = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                octets.put((byte) HexFormat.fromHexDigits(raw, i + 1, i + 3));
                i += 2;
            } else if (c < 0x80) {
                octets.put((byte) c);
            } else {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(octets.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
