package io.muster.lookalike;

import io.muster.lookalike.Feature.Missing;
import io.muster.lookalike.Feature.OtherValue;
import io.muster.lookalike.Feature.Value;
import io.muster.lookalike.Feature.Without;
import io.muster.lookalike.TagCells.AnyOf;
import io.muster.lookalike.TagCells.OneOf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The weights of one tag's features in the form in which an engine can add them up: none is negative, and the order of
 * customers is what it was.
 *
 * @param weights of each feature, with any sign
 * @param counts how many of everybody have each feature
 */
record TagWeights(TagCells tag, double[] weights, double[] counts) {

    /**
     * The features of a weight above 0. Where everybody has one feature, the smallest weight is taken from all. Where a
     * customer may have many, a weight below 0 goes to those who have not the feature instead.
     */
    List<WeightedFeature> features() {
        return switch (tag) {
            case OneOf one -> ofOne(one);
            case AnyOf any -> ofAny(any);
        };
    }

    private List<WeightedFeature> ofOne(OneOf one) {
        double least = least();
        List<WeightedFeature> features = new ArrayList<>();
        int bins = one.partitions().isEmpty() ? 0 : one.features().size() - 1;
        for (int cell = 0; cell < weights.length; cell++) {
            int first = cell;
            while (cell + 1 < bins && weights[cell + 1] == weights[first]) {
                cell++;
            }
            Feature feature = one.features().get(first);
            // What nobody has would cost the engine and score nobody; but a bin between others may be had tomorrow.
            boolean had = counts[first] > 0 || first < bins;
            if (had && weights[first] > least) {
                Feature whole = cell == first
                        ? feature
                        : MakeCells.joined(feature, one.features().get(cell));
                features.add(new WeightedFeature(whole, weights[first] - least));
            }
        }
        return features;
    }

    private List<WeightedFeature> ofAny(AnyOf any) {
        List<WeightedFeature> features = new ArrayList<>();
        for (int cell = 0; cell < weights.length; cell++) {
            Feature feature = any.features().get(cell);
            if (weights[cell] > 0) {
                features.add(new WeightedFeature(feature, weights[cell]));
            } else if (weights[cell] < 0) {
                features.add(new WeightedFeature(opposite(feature), -weights[cell]));
            }
        }
        return features;
    }

    private static Feature opposite(Feature feature) {
        if (feature instanceof Value(var tag, var value)) {
            return new Without(tag, value);
        }
        if (feature instanceof Missing(var tag)) {
            return new OtherValue(tag, List.of());
        }
        throw new IllegalArgumentException("not a feature of which a customer has many");
    }

    /** The smallest weight of a feature that somebody has. */
    private double least() {
        double least = Double.POSITIVE_INFINITY;
        for (int cell = 0; cell < weights.length; cell++) {
            least = counts[cell] > 0 ? Math.min(least, weights[cell]) : least;
        }
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }

    /** What {@link #features()} add for somebody who has none of this tag's features, before those that he has. */
    double start() {
        return switch (tag) {
            case OneOf one -> -least();
            case AnyOf any ->
                -Arrays.stream(weights).filter(weight -> weight < 0).sum();
        };
    }
}
