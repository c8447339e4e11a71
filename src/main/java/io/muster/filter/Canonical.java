package io.muster.filter;

import io.muster.shared.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A filter's canonical form: two filters of equal canonical form are the same audience.
 *
 * @param tree the form: {@code language}, {@code timezone} and {@code wholeDays} written out, sets sorted and each value
 *     once, children in their order, no {@code id}, instants in UTC
 * @param text the tree as RFC 8785 writes it
 * @param hash the SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal digits: the filter's identity
 */
public record Canonical(Json tree, String text, String hash) {

    /** The filter's canonical form. */
    public static Canonical of(CheckedFilter filter) {
        Json tree = CanonicalTree.of(filter.filter(), filter.serversZone());
        String text = CanonicalText.of(tree);
        return new Canonical(tree, text, sha256(text));
    }

    /** Any JSON as RFC 8785 writes it: texts of the same JSON are the same. */
    public static String text(Json json) {
        return CanonicalText.of(json);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
