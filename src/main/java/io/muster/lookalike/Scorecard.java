package io.muster.lookalike;

import io.muster.audience.ScoredCondition;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Weights as they are put to the engine: in whole points, so that its sums are exact and the same request finds the same
 * people; and of what makes a difference, since the engine looks at a customer once for each condition that holds.
 * What is left out makes at most a thousandth of the scores' variance, and of scores of more than a million people at most
 * six hundredths: a correlation of 0.97 with the scores as they were learned. What goes is what costs most for what it
 * tells ({@link Thinning}): that somebody has not one of a dozen values holds a dozen times for nearly everybody, and says
 * little.
 *
 * @param tags what each tag adds, in points
 * @param unit what a point is worth, a power of two
 */
record Scorecard(Map<Tag, TagScores> tags, double unit) {
    /** What of the variance may be left out, where few are ranked and where many are. */
    private static final double LEFT_OUT = 0.001;

    private static final double LEFT_OUT_OF_MANY = 0.06;
    private static final long MANY = 1_000_000;
    /** The standard deviation of scores, in points: with so many, rounding changes nobody's place by more than a little. */
    private static final double DEVIATION = 256;
    /** The engine adds single-precision numbers; whole ones are exact up to twice as many. */
    private static final double MOST = 1 << 23;
    /** As many customers tell how much each tag matters. */
    private static final int ENOUGH = 2_000;

    private static final int PRICES = 12;

    /**
     * The scorecard of some weights.
     *
     * @param sample customers drawn from everybody
     * @param ranked how many people are to be ranked
     */
    static Scorecard of(List<WeightedFeature> weights, List<Tag> tags, List<TagSet> sample, long ranked) {
        List<TagScores> whole = whole(weights, tags);
        List<TagSet> some = some(sample);
        List<List<@Nullable TagValue>> values =
                whole.parallelStream().map(scores -> values(some, scores.tag())).toList();
        double[] added = added(whole, values, some.size());
        List<TagScores> thinned = thinned(whole, values, added, ranked > MANY ? LEFT_OUT_OF_MANY : LEFT_OUT);
        double unit = unit(Math.sqrt(variance(added)), thinned);
        Map<Tag, TagScores> points = new LinkedHashMap<>();
        for (TagScores scores : thinned) {
            TagScores inPoints = scores.map(adds -> Math.rint(adds / unit));
            if (inPoints.most() > 0) {
                points.put(scores.tag(), inPoints);
            }
        }
        return new Scorecard(points, unit);
    }

    private static List<TagScores> whole(List<WeightedFeature> weights, List<Tag> tags) {
        Map<TagCode, Tag> byCode = tags.stream().collect(Collectors.toMap(Tag::code, Function.identity()));
        Map<Tag, List<WeightedFeature>> byTag = new LinkedHashMap<>();
        for (WeightedFeature weighted : weights) {
            @Nullable Tag tag = byCode.get(weighted.feature().tag());
            if (tag == null) {
                throw new IllegalArgumentException("a weight of a tag that was not learned from");
            }
            byTag.computeIfAbsent(tag, code -> new ArrayList<>()).add(weighted);
        }
        return byTag.entrySet().stream()
                .map(tag -> TagScores.of(tag.getKey(), tag.getValue()))
                .toList();
    }

    /**
     * All tags at one price, the highest at which what is left out of them together varies no more than it may.
     *
     * @param values what each tag says of some customers
     * @param added what all of them add to each of these
     * @param share of the variance that may be left out
     */
    private static List<TagScores> thinned(
            List<TagScores> whole, List<List<@Nullable TagValue>> values, double[] added, double share) {
        List<Thinning> thinning = IntStream.range(0, whole.size())
                .parallel()
                .mapToObj(tag -> Thinning.of(whole.get(tag), values.get(tag)))
                .toList();
        double variance = variance(added);
        List<TagScores> best = whole;
        double low = 0;
        double high = variance;
        for (int tried = 0; tried < PRICES && high > 0; tried++) {
            // Prices span orders of magnitude.
            double price = low > 0 ? Math.sqrt(low * high) : high / 100;
            List<TagScores> thinned =
                    thinning.stream().map(each -> each.at(price)).toList();
            double[] lost = added(thinned, values, added.length);
            for (int i = 0; i < lost.length; i++) {
                lost[i] = added[i] - lost[i];
            }
            if (variance(lost) <= share * variance) {
                best = thinned;
                low = price;
            } else {
                high = price;
            }
        }
        return best;
    }

    /** Evenly out of all: customers come in the order in which they were loaded, and the first may be unlike the last. */
    private static List<TagSet> some(List<TagSet> sample) {
        int most = Math.min(ENOUGH, sample.size());
        return IntStream.range(0, most)
                .mapToObj(i -> sample.get((int) ((long) i * sample.size() / most)))
                .toList();
    }

    private static double[] added(List<TagScores> tags, List<List<@Nullable TagValue>> values, int customers) {
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

    private static List<@Nullable TagValue> values(List<TagSet> some, Tag tag) {
        List<@Nullable TagValue> values = new ArrayList<>(some.size());
        some.forEach(customer -> values.add(value(customer, tag)));
        return values;
    }

    private static @Nullable TagValue value(TagSet customer, Tag tag) {
        @Nullable TagEntry entry = customer.entries().get(tag.code());
        return entry == null ? null : entry.value();
    }

    private static double unit(double deviation, List<TagScores> tags) {
        double most = tags.stream().mapToDouble(TagScores::most).sum();
        double wanted = deviation > 0 ? deviation / DEVIATION : 1 / DEVIATION;
        double unit = Math.scalb(1, Math.getExponent(wanted));
        while (most / unit > MOST) {
            unit *= 2;
        }
        return unit;
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / values.length;
        }
        return variance;
    }

    /** What the points are given for. */
    List<ScoredCondition> conditions(Instant now) {
        return tags.entrySet().stream()
                .flatMap(tag -> {
                    @Nullable Duration timeToLive = tag.getKey().timeToLive();
                    return tag.getValue().conditions(timeToLive == null ? null : now.minus(timeToLive)).stream();
                })
                .toList();
    }

    /** The points of a customer of whom only what counts is known. */
    int points(TagSet customer) {
        double points = 0;
        for (Map.Entry<Tag, TagScores> tag : tags.entrySet()) {
            points += tag.getValue().of(value(customer, tag.getKey()));
        }
        return (int) points;
    }

    /** The points of customers, the highest first. */
    int[] pointsBestFirst(List<TagSet> customers) {
        return customers.stream()
                .map(this::points)
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
