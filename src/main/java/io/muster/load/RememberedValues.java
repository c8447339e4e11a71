package io.muster.load;

import io.muster.tag.TagChange;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one tag by the text of their values, so that what thousands of customers share is made once. Remembers
 * the first few thousand texts only.
 */
final class RememberedValues {
    private static final int MOST = 4_096;

    /** @param text the value's text */
    private record Remembered(byte[] text, TagChange change) {}

    private @Nullable Remembered[] slots = new Remembered[16];
    /** Of the texts in the slots: comparing them first saves fetching texts that differ. */
    private int[] hashes = new int[16];

    private int size;

    /** The change of this text, if it is remembered. */
    @Nullable
    TagChange find(byte[] row, int from, int to) {
        int hash = hash(row, from, to);
        for (int slot = hash & slots.length - 1; ; slot = slot + 1 & slots.length - 1) {
            Remembered remembered = slots[slot];
            if (remembered == null) {
                return null;
            }
            if (hashes[slot] == hash && Arrays.equals(remembered.text, 0, remembered.text.length, row, from, to)) {
                return remembered.change;
            }
        }
    }

    /** Remembers the change of a text that is not remembered yet. */
    void add(byte[] row, int from, int to, TagChange change) {
        if (size == MOST) {
            return;
        }
        if (++size * 2 > slots.length) {
            @Nullable Remembered[] old = slots;
            slots = new Remembered[old.length * 2];
            hashes = new int[slots.length];
            for (Remembered remembered : old) {
                if (remembered != null) {
                    put(remembered);
                }
            }
        }
        put(new Remembered(Arrays.copyOfRange(row, from, to), change));
    }

    private void put(Remembered remembered) {
        int hash = hash(remembered.text, 0, remembered.text.length);
        int slot = hash & slots.length - 1;
        while (slots[slot] != null) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = remembered;
        hashes[slot] = hash;
    }

    private static int hash(byte[] row, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + row[i];
        }
        return hash ^ hash >>> 15;
    }
}
