package io.muster.audience;

import io.muster.audience.AudienceCounter.Counts;
import io.muster.filter.Condition;
import io.muster.filter.ResolvedFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts how several audiences overlap. */
@ApplicationScoped
public class OverlapAudiences {
    /** So many can still be drawn; the regions double with each. */
    public static final int MOST_WITH_REGIONS = 5;

    private final AudienceCounter counter;

    OverlapAudiences(AudienceCounter counter) {
        this.counter = counter;
    }

    /**
     * How audiences overlap; all of it is of one point in time, and exact.
     *
     * @param counts people of each, in the order asked
     * @param pairs every two of them, the first with all others first
     * @param regions of the Venn diagram, all that can have anybody in them; null where there are too many audiences
     * @param total all customers
     * @param asOf every change acknowledged before this instant is in it
     */
    public record Overlap(
            List<Long> counts, List<Pair> pairs, @Nullable List<Region> regions, long total, Instant asOf) {}

    /**
     * Two audiences.
     *
     * @param first place of one in the request, from 0
     * @param second place of the other
     * @param count people of both
     * @param shareOfFirst of the first one's people, how many are in both, 0 to 1; null where it has none
     * @param shareOfSecond the same for the second
     * @param jaccard people of both divided by people of either, 0 to 1; null where neither has any
     */
    public record Pair(
            int first,
            int second,
            long count,
            @Nullable Double shareOfFirst,
            @Nullable Double shareOfSecond,
            @Nullable Double jaccard) {}

    /**
     * People who are in these audiences and in none of the others.
     *
     * @param in places in the request, from 0
     */
    public record Region(List<Integer> in, long count) {}

    /**
     * Counts.
     *
     * @param audiences at least two
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    public Overlap overlap(List<ResolvedFilter> audiences) {
        int number = audiences.size();
        boolean all = number <= MOST_WITH_REGIONS;
        List<BitSet> sets = all ? everySubset(number) : onesAndPairs(number);
        Counts counted = counter.count(
                sets.stream().map(set -> everyOneOf(set, audiences)).toList());
        List<Long> counts = counted.counts().subList(0, number);
        List<Pair> pairs = new ArrayList<>();
        for (int i = number; i < sets.size() && sets.get(i).cardinality() == 2; i++) {
            pairs.add(pair(sets.get(i), counted.counts().get(i), counts));
        }
        return new Overlap(
                counts, pairs, all ? regions(sets, counted.counts()) : null, counted.total(), counted.asOf());
    }

    private static Condition everyOneOf(BitSet set, List<ResolvedFilter> audiences) {
        List<Condition> conditions = set.stream()
                .mapToObj(audiences::get)
                .map(ResolvedFilter::condition)
                .toList();
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.All("", conditions);
    }

    /** Of one audience first, then of two, and so on; those of as many in the order of their places. */
    private static List<BitSet> everySubset(int number) {
        List<BitSet> sets = new ArrayList<>(onesAndPairs(number));
        for (int size = 3; size <= number; size++) {
            int wanted = size;
            IntStream.range(0, 1 << number)
                    .filter(bits -> Integer.bitCount(bits) == wanted)
                    .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                    .forEach(sets::add);
        }
        return sets;
    }

    private static List<BitSet> onesAndPairs(int number) {
        List<BitSet> sets = new ArrayList<>();
        IntStream.range(0, number).forEach(i -> sets.add(setOf(i, i)));
        for (int first = 0; first < number; first++) {
            for (int second = first + 1; second < number; second++) {
                sets.add(setOf(first, second));
            }
        }
        return sets;
    }

    private static BitSet setOf(int first, int second) {
        BitSet set = new BitSet();
        set.set(first);
        set.set(second);
        return set;
    }

    private static Pair pair(BitSet set, long count, List<Long> counts) {
        int first = set.nextSetBit(0);
        int second = set.nextSetBit(first + 1);
        long ofFirst = counts.get(first);
        long ofSecond = counts.get(second);
        return new Pair(
                first,
                second,
                count,
                share(count, ofFirst),
                share(count, ofSecond),
                share(count, ofFirst + ofSecond - count));
    }

    private static @Nullable Double share(long count, long of) {
        return of == 0 ? null : (double) count / of;
    }

    /** Inclusion and exclusion: in just these are all in these, less one more, plus two more, and so on. */
    private static List<Region> regions(List<BitSet> sets, List<Long> counts) {
        return sets.stream()
                .map(just -> {
                    long count = 0;
                    for (int i = 0; i < sets.size(); i++) {
                        BitSet more = sets.get(i);
                        if (just.stream().allMatch(more::get)) {
                            boolean even = (more.cardinality() - just.cardinality()) % 2 == 0;
                            count += even ? counts.get(i) : -counts.get(i);
                        }
                    }
                    return new Region(just.stream().boxed().toList(), count);
                })
                .toList();
    }
}
