package io.muster.lookalike;

import io.muster.lookalike.Learned.Reason;
import io.muster.lookalike.TagCells.AnyOf;
import io.muster.lookalike.TagCells.OneOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weights ready for use: scaled so that scores have a standard deviation of about 1 over everybody, and rounded to whole
 * multiples of {@value #STEP}. Such weights add up without error in whatever order and in single precision too, so an
 * engine gives everybody the same score each time; and neighbouring bins that hardly differ become one.
 */
final class Scoring {
    /** A power of two; of 300 tags the rounding makes a score wrong by 0.02 standard deviations. */
    static final double STEP = 1.0 / 256;

    /** As people read numbers: a fifth of everybody each. */
    private static final int READABLE = 5;

    private final List<TagWeights> tags;
    private final List<double[]> seedCounts;
    private final long seedSize;
    private final long everybody;

    private Scoring(List<TagWeights> tags, List<double[]> seedCounts, long seedSize, long everybody) {
        this.tags = tags;
        this.seedCounts = seedCounts;
        this.seedSize = seedSize;
        this.everybody = everybody;
    }

    /**
     * @param weights of rows
     * @param base customers drawn from everybody
     * @param seedCounts how many members have each feature of each tag
     * @param counts how many of everybody
     */
    static Scoring of(
            Columns columns,
            double[] weights,
            int[] base,
            List<double[]> seedCounts,
            long seedSize,
            List<double[]> counts,
            long everybody) {
        List<double[]> ofCells = columns.cellWeights(weights);
        double deviation = Spread.of(scores(columns.tags(), ofCells, base)).deviation();
        List<TagWeights> tags = new ArrayList<>();
        for (int tag = 0; tag < ofCells.size(); tag++) {
            double[] rounded = ofCells.get(tag);
            for (int cell = 0; cell < rounded.length; cell++) {
                rounded[cell] = deviation > 0 ? STEP * Math.rint(rounded[cell] / deviation / STEP) : 0;
            }
            tags.add(new TagWeights(columns.tags().get(tag), rounded, counts.get(tag)));
        }
        return new Scoring(tags, seedCounts, seedSize, everybody);
    }

    private static double[] scores(List<TagCells> tags, List<double[]> weights, int[] customers) {
        return IntStream.of(customers)
                .parallel()
                .mapToDouble(customer -> {
                    double[] score = {0};
                    for (int tag = 0; tag < weights.size(); tag++) {
                        double[] ofCells = weights.get(tag);
                        tags.get(tag).each(customer, cell -> score[0] += ofCells[cell]);
                    }
                    return score[0];
                })
                .toArray();
    }

    /** All features of a weight above 0. */
    List<WeightedFeature> features() {
        return tags.stream().flatMap(tag -> tag.features().stream()).toList();
    }

    /** The scores that the {@link #features()} give these customers. */
    double[] scores(int[] customers) {
        double start = tags.stream().mapToDouble(TagWeights::start).sum();
        double[] scores = scores(
                tags.stream().map(TagWeights::tag).toList(),
                tags.stream().map(TagWeights::weights).toList(),
                customers);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += start;
        }
        return scores;
    }

    /** The features that add most, compared with the mean of everybody in their tag. */
    List<Reason> reasons(int most) {
        return IntStream.range(0, tags.size())
                .boxed()
                .flatMap(tag -> reasons(tags.get(tag), seedCounts.get(tag)).stream())
                .filter(reason -> reason.weight() > 0 && reason.seedShare() > 0)
                .sorted(Comparator.comparingDouble(Reason::weight)
                        .reversed()
                        .thenComparing(reason -> reason.feature().tag()))
                .limit(most)
                .toList();
    }

    private List<Reason> reasons(TagWeights tag, double[] ofSeed) {
        List<Reason> reasons = new ArrayList<>();
        List<Feature> features = tag.tag().features();
        double[] counts = tag.counts();
        double mean = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            mean += counts[cell] * tag.weights()[cell] / everybody;
        }
        switch (tag.tag()) {
            case AnyOf any -> {
                for (int cell = 0; cell < counts.length; cell++) {
                    double share = counts[cell] / everybody;
                    reasons.add(new Reason(
                            features.get(cell), ofSeed[cell] / seedSize, share, tag.weights()[cell] * (1 - share)));
                }
            }
            case OneOf one -> {
                int[] starts = one.readable(READABLE);
                for (int part = 0; part < starts.length; part++) {
                    boolean last = part + 1 == starts.length;
                    int end = !last ? starts[part + 1] : one.partitions().isEmpty() ? counts.length : counts.length - 1;
                    reasons.add(reason(tag, ofSeed, starts[part], end, mean));
                }
                if (!one.partitions().isEmpty()) {
                    reasons.add(reason(tag, ofSeed, counts.length - 1, counts.length, mean));
                }
            }
        }
        return reasons;
    }

    private Reason reason(TagWeights tag, double[] ofSeed, int first, int end, double mean) {
        double count = 0;
        double members = 0;
        double weight = 0;
        for (int cell = first; cell < end; cell++) {
            count += tag.counts()[cell];
            members += ofSeed[cell];
            weight += tag.counts()[cell] * tag.weights()[cell];
        }
        List<Feature> features = tag.tag().features();
        return new Reason(
                end == first + 1 ? features.get(first) : MakeCells.joined(features.get(first), features.get(end - 1)),
                members / seedSize,
                count / everybody,
                count > 0 ? weight / count - mean : 0);
    }
}
