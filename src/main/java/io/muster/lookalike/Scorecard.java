package io.muster.lookalike;

import io.muster.audience.ScoredCondition;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weights as they are put to the engine: in whole points, so that its sums are exact and the same request finds the same
 * people; and thinned ({@link ThinTags}), since the engine looks at a customer once for each condition that holds.
 *
 * @param tags what each tag adds, in points
 * @param unit what a point is worth, a power of two
 */
record Scorecard(Map<Tag, TagScores> tags, double unit) {
    /** The standard deviation of scores, in points: with so many, rounding changes nobody's place by more than a little. */
    private static final double DEVIATION = 256;
    /** The engine adds single-precision numbers; whole ones are exact up to twice as many. */
    private static final double MOST = 1 << 23;

    /**
     * The scorecard of some weights.
     *
     * @param sample customers drawn from everybody
     * @param ranked how many people are to be ranked
     */
    static Scorecard of(List<WeightedFeature> weights, List<Tag> tags, List<TagSet> sample, long ranked) {
        List<TagScores> whole = whole(weights, tags);
        ScoredSample some = ScoredSample.of(sample, whole);
        List<TagScores> thinned = ThinTags.of(whole, some, ranked);
        double unit =
                unit(some.customers() == 0 ? 0 : Spread.of(some.added(whole)).deviation(), thinned);
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

    private static double unit(double deviation, List<TagScores> tags) {
        double most = tags.stream().mapToDouble(TagScores::most).sum();
        double wanted = deviation > 0 ? deviation / DEVIATION : 1 / DEVIATION;
        double unit = Math.scalb(1, Math.getExponent(wanted));
        while (most / unit > MOST) {
            unit *= 2;
        }
        return unit;
    }

    /** What the points are given for. */
    List<ScoredCondition> conditions(Instant now) {
        return tags.entrySet().stream()
                .flatMap(tag -> tag.getValue().conditions(tag.getKey().setAfter(now)).stream())
                .toList();
    }

    /** The points of a customer of whom only what counts is known. */
    int points(TagSet customer) {
        double points = 0;
        for (Map.Entry<Tag, TagScores> tag : tags.entrySet()) {
            points += tag.getValue().of(customer.value(tag.getKey().code(), null));
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
