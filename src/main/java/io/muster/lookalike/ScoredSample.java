package io.muster.lookalike;

import io.muster.tag.Tag;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What some tags say of customers who stand for everybody.
 *
 * @param values of each tag, what it says of each customer; null where it says nothing that counts
 * @param customers how many they are
 */
record ScoredSample(List<List<@Nullable TagValue>> values, int customers) {
    /** As many tell how much each tag matters. */
    private static final int ENOUGH = 2_000;

    /** @param sample customers drawn from everybody; of many, enough are taken */
    static ScoredSample of(List<TagSet> sample, List<TagScores> tags) {
        List<TagSet> some = some(sample);
        return new ScoredSample(
                tags.parallelStream().map(scores -> values(some, scores.tag())).toList(), some.size());
    }

    /** Evenly out of all: customers come in the order in which they were loaded, and the first may be unlike the last. */
    private static List<TagSet> some(List<TagSet> sample) {
        int most = Math.min(ENOUGH, sample.size());
        return IntStream.range(0, most)
                .mapToObj(i -> sample.get((int) ((long) i * sample.size() / most)))
                .toList();
    }

    private static List<@Nullable TagValue> values(List<TagSet> some, Tag tag) {
        List<@Nullable TagValue> values = new ArrayList<>(some.size());
        some.forEach(customer -> values.add(customer.value(tag.code(), null)));
        return values;
    }

    /** What the tags, in their order, add to each customer's score. */
    double[] added(List<TagScores> tags) {
        return IntStream.range(0, customers)
                .parallel()
                .mapToDouble(customer -> {
                    double added = 0;
                    for (int tag = 0; tag < tags.size(); tag++) {
                        added += tags.get(tag).of(values.get(tag).get(customer));
                    }
                    return added;
                })
                .toArray();
    }
}
