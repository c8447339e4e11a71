package io.muster.lookalike;

import io.muster.audience.HeldCustomers.Ranked;
import io.muster.audience.RoaringNumbers;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Found people and their points, the best first. Millions of them fit in memory, at eight bytes each. */
public final class RankedPeople {
    private final int[] numbers;
    private final int[] points;
    private int size;

    /** @param most how many there may be; what they take is taken at once, since growing would take it twice */
    RankedPeople(int most) {
        numbers = new int[most];
        points = new int[most];
    }

    /** Adds those who come next. */
    void add(List<Ranked> next) {
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
