package io.muster.tag;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The fixed cell of a customer, by which repeatable random shares are drawn: a share takes whole cells.
 *
 * <p>Cells are stored with the customers, so this function may never change.
 */
public final class Cell {
    /** How many cells there are; they are numbered from 0. */
    public static final int COUNT = 10_000;

    private Cell() {}

    /** The customer's cell, 0 to 9,999: the first 8 bytes of the id's SHA-256, unsigned, modulo 10,000. */
    public static int of(String customerId) {
        byte[] hash = sha256().digest(customerId.getBytes(StandardCharsets.UTF_8));
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), COUNT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
