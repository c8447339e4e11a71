package io.muster.lookalike;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How many have each feature of each tag; of tags that are left out, nobody.
 *
 * @param seed of the seed
 * @param everybody of everybody
 */
record FeatureCounts(List<double[]> seed, List<double[]> everybody) {

    /** Asks for all features at once. */
    static FeatureCounts of(List<TagCells> tags, Set<Integer> leftOut, ExactCounts counts) {
        List<Feature> features = new ArrayList<>();
        for (int tag = 0; tag < tags.size(); tag++) {
            if (!leftOut.contains(tag)) {
                features.addAll(tags.get(tag).features());
            }
        }
        return new FeatureCounts(
                byTag(tags, leftOut, counts.ofSeed(features)), byTag(tags, leftOut, counts.ofBase(features)));
    }

    private static List<double[]> byTag(List<TagCells> tags, Set<Integer> leftOut, long[] counts) {
        List<double[]> byTag = new ArrayList<>();
        int next = 0;
        for (int tag = 0; tag < tags.size(); tag++) {
            double[] of = new double[tags.get(tag).features().size()];
            for (int cell = 0; cell < of.length && !leftOut.contains(tag); cell++) {
                of[cell] = counts[next++];
            }
            byTag.add(of);
        }
        return byTag;
    }
}
