package io.muster.lookalike;

import io.muster.filter.Canonical;
import io.muster.filter.CellOrder;
import io.muster.filter.Condition;
import io.muster.shared.Json;
import io.muster.tag.Cell;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left to chance, decided by the request alone, so that the same request finds the same people. How many are wanted
 * does not matter: a larger size finds the smaller one's people, and more.
 *
 * @param hash of what the request learns from
 */
record Draws(byte[] hash) {

    static Draws of(LookalikeRequest request) {
        MessageDigest digest = sha256();
        switch (request.seed()) {
            case Seed.Audience(Json filter) -> add(digest, Canonical.text(filter));
            case Seed.Customers(var numbers) -> digest.update(numbers.bytes());
        }
        @Nullable Json within = request.within();
        add(digest, within == null ? "" : Canonical.text(within));
        add(digest, request.tags() == null ? "" : String.join(",", request.tags()));
        add(digest, String.join(",", request.excludeTags()));
        return new Draws(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((byte) 0);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Seeds whatever else is drawn. */
    long randomSeed() {
        return ByteBuffer.wrap(hash).getLong();
    }

    /**
     * About so many of these people, each as likely as any other: those in some cells.
     *
     * @param name tells one draw from another
     * @param size how many there are
     * @param wanted how many are to be drawn; all, where there are no more
     */
    Condition some(String name, Condition people, long size, long wanted) {
        if (size <= wanted) {
            return people;
        }
        int cells = (int) Math.ceilDiv(wanted * Cell.COUNT, size);
        CellOrder order = CellOrder.of(name + " " + HexFormat.of().formatHex(hash));
        return new Condition.All("", List.of(people, new Condition.InCells("", order.share(0, cells))));
    }
}
