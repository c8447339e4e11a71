package io.muster.load;

import java.util.Arrays;

/**
 * Numbers of tags' texts, so that what thousands of customers share is read once. Remembers the first few thousand texts
 * of a tag only. Everything lies in two arrays: a load asks this for every value of every customer, while the engines on the
 * same machine keep emptying the processor's caches, and then every object on the way costs more than all comparing.
 */
final class RememberedTexts {
    static final int NONE = -1;

    private static final int MOST = 4_096;
    /** A slot: the hash of place and text, where the text begins and ends, and its number plus 1, or 0 where it is free. */
    private static final int SLOT = 4;

    private static final int BEGIN = 1;
    private static final int END = 2;
    private static final int NUMBER = 3;

    private final int[] counts;
    private int[] slots = new int[1_024 * SLOT];
    private byte[] texts = new byte[8_192];
    private int length;
    private int size;

    /** @param places how many tags there are */
    RememberedTexts(int places) {
        counts = new int[places];
    }

    /** The number of this text of the tag at this place, or {@link #NONE}. */
    int find(int place, byte[] row, int from, int to) {
        int hash = hash(place, row, from, to);
        for (int slot = first(hash); slots[slot + NUMBER] != 0; slot = next(slot)) {
            if (slots[slot] == hash && Arrays.equals(texts, slots[slot + BEGIN], slots[slot + END], row, from, to)) {
                return slots[slot + NUMBER] - 1;
            }
        }
        return NONE;
    }

    /** Remembers the number of a text that is not remembered yet, if there is room. */
    void add(int place, byte[] row, int from, int to, int number) {
        if (counts[place] == MOST) {
            return;
        }
        counts[place]++;
        if (++size * 2 * SLOT > slots.length) {
            grow();
        }
        int begin = length;
        length += to - from;
        if (length > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(length, texts.length * 2));
        }
        System.arraycopy(row, from, texts, begin, to - from);
        put(hash(place, row, from, to), begin, length, number + 1);
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int slot = 0; slot < old.length; slot += SLOT) {
            if (old[slot + NUMBER] != 0) {
                put(old[slot], old[slot + BEGIN], old[slot + END], old[slot + NUMBER]);
            }
        }
    }

    private void put(int hash, int begin, int end, int number) {
        int slot = first(hash);
        while (slots[slot + NUMBER] != 0) {
            slot = next(slot);
        }
        slots[slot] = hash;
        slots[slot + BEGIN] = begin;
        slots[slot + END] = end;
        slots[slot + NUMBER] = number;
    }

    private int first(int hash) {
        return hash * SLOT & slots.length - 1;
    }

    private int next(int slot) {
        return slot + SLOT & slots.length - 1;
    }

    /** One text at two places never has one hash, since every step can be undone; so the place need not be compared. */
    private static int hash(int place, byte[] row, int from, int to) {
        int hash = place;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + row[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
