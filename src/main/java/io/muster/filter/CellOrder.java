package io.muster.filter;

import io.muster.tag.Cell;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a salt takes the cells: by the HMAC-SHA256, keyed by the salt's UTF-8 bytes, of the cell's number in
 * four bytes, highest first; then by the number. Saved shares rest on it, so it may never change.
 */
public final class CellOrder {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEPT = 64;

    /** An order costs ten thousand hashes, some milliseconds; the same few salts are asked for again and again. */
    private static final Map<String, CellOrder> RECENT =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, CellOrder> eldest) {
                    return size() > KEPT;
                }
            });

    private final int[] cells;

    private CellOrder(int[] cells) {
        this.cells = cells;
    }

    /**
     * The order of a salt.
     *
     * @param salt not empty
     */
    public static CellOrder of(String salt) {
        @Nullable CellOrder known = RECENT.get(salt);
        if (known != null) {
            return known;
        }
        CellOrder order = compute(salt);
        RECENT.put(salt, order);
        return order;
    }

    private static CellOrder compute(String salt) {
        record Keyed(byte[] hash, int cell) {}
        Mac mac = keyedBy(salt);
        return new CellOrder(IntStream.range(0, Cell.COUNT)
                .mapToObj(cell -> new Keyed(
                        mac.doFinal(
                                ByteBuffer.allocate(Integer.BYTES).putInt(cell).array()),
                        cell))
                .sorted(Comparator.comparing(Keyed::hash, Arrays::compareUnsigned)
                        .thenComparingInt(Keyed::cell))
                .mapToInt(Keyed::cell)
                .toArray());
    }

    /** The cells at the positions {@code from}, included, to {@code to}, excluded. */
    public SortedSet<Integer> share(int from, int to) {
        SortedSet<Integer> share = new TreeSet<>();
        for (int position = from; position < to; position++) {
            share.add(cells[position]);
        }
        return share;
    }

    private static Mac keyedBy(String salt) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has HmacSHA256, and any key will do", e);
        }
    }
}
