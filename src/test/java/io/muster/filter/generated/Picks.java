package io.muster.filter.generated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random choices. */
final class Picks {
    private final RandomGenerator random;

    Picks(RandomGenerator random) {
        this.random = random;
    }

    /** True so many times in a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** A number from the least up to and with the most. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** One of these. */
    <T> T of(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** One of these. */
    @SafeVarargs
    final <T> T of(T... items) {
        return items[random.nextInt(items.length)];
    }

    /** So many of these, each at most once, in any order; all of them if there are no more. */
    <T> List<T> some(List<T> items, int count) {
        List<T> shuffled = shuffled(items);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** All of these in any order. */
    <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }
}
