package io.muster.web;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * One file of the console, ready to be sent.
 *
 * @param type its media type
 * @param forEver whether its name changes with its content, so that a browser need never ask again
 * @param tag its ETag
 * @param plain the bytes
 * @param gzip the bytes as gzip; null where nobody compressed them
 * @param brotli the bytes as Brotli; null where nobody compressed them
 */
record ConsoleFile(
        String type,
        boolean forEver,
        String tag,
        Buffer plain,
        @Nullable Buffer gzip,
        @Nullable Buffer brotli) {

    /** The smallest form that a browser with this {@code Accept-Encoding} reads. */
    Body bodyFor(@Nullable String acceptEncoding) {
        if (brotli != null && accepts(acceptEncoding, "br")) {
            return new Body("br", brotli);
        }
        if (gzip != null && accepts(acceptEncoding, "gzip")) {
            return new Body("gzip", gzip);
        }
        return new Body(null, plain);
    }

    private static boolean accepts(@Nullable String header, String coding) {
        if (header == null) {
            return false;
        }
        for (String part : header.split(",")) {
            String[] words = part.strip().split("\\s*;\\s*");
            if (words[0].equalsIgnoreCase(coding)) {
                return words.length == 1 || !words[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    /**
     * What is sent.
     *
     * @param coding the {@code Content-Encoding}; null for none
     * @param bytes the bytes as coded
     */
    record Body(@Nullable String coding, Buffer bytes) {}
}
