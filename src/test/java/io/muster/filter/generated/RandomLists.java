package io.muster.filter.generated;

import io.muster.audience.RoaringNumbers;
import io.muster.filter.KeptList;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Random lists: an empty one, sparse and dense ones, neighbours, everyone, and numbers that no customer has. */
final class RandomLists {
    private RandomLists() {}

    /** Lists over customers of the numbers from 1 up to this many. */
    static List<KeptList> over(RandomGenerator random, int customers) {
        int first = random.nextInt(1, customers + 1);
        List<IntStream> drawn = List.of(
                IntStream.empty(),
                IntStream.of(first),
                IntStream.rangeClosed(first, Math.min(customers, first + customers / 3)),
                IntStream.rangeClosed(1, customers),
                share(random, 3, customers),
                share(random, 20, customers),
                share(random, 60, 3 * customers),
                share(random, 97, customers));
        List<KeptList> lists = new ArrayList<>();
        for (IntStream numbers : drawn) {
            String id = "list-" + lists.size();
            lists.add(new KeptList(id, null, 1, RoaringNumbers.of(numbers.toArray())));
        }
        return lists;
    }

    private static IntStream share(RandomGenerator random, int percent, int last) {
        return IntStream.rangeClosed(1, last).filter(_ -> random.nextInt(100) < percent);
    }
}
