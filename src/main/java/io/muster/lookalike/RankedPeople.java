package io.muster.lookalike;

import io.muster.audience.HeldCustomers.Ranked;
import io.muster.audience.RoaringNumbers;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Found people and their points, the best first. Millions of them fit in memory, at eight bytes each. */
public final class RankedPeople {
    private static final int FEW = 1_000;

    private int[] numbers = new int[FEW];
    private int[] points = new int[FEW];
    private int size;

    /** Adds those who come next. */
    void add(List<Ranked> next) {
        if (size + next.size() > numbers.length) {
            int room = Math.max(size + next.size(), 2 * numbers.length);
            numbers = Arrays.copyOf(numbers, room);
            points = Arrays.copyOf(points, room);
        }
        for (Ranked ranked : next) {
            numbers[size] = ranked.number();
            points[size] = ranked.score();
            size++;
        }
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The number of the customer at this place, from 0. */
    public int number(int place) {
        return numbers[place];
    }

    /** The points of the customer at this place, from 0. */
    public int points(int place) {
        return points[place];
    }

    /** All of them as a set. */
    public RoaringNumbers members() {
        RoaringBitmap members = new RoaringBitmap();
        for (int place = 0; place < size; place++) {
            members.add(numbers[place]);
        }
        return RoaringNumbers.of(members);
    }
}
