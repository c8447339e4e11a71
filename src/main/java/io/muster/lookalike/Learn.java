package io.muster.lookalike;

/** Learns from a seed how to find people like its members. */
public final class Learn {
    private Learn() {}

    /**
     * Learns; the same sample, counts, rules and seed of chance give the same result.
     *
     * @param counts asked once, when it is known which features there are
     * @param randomSeed of the draws
     * @throws IllegalArgumentException if the seed has fewer members than the rules ask for
     */
    public static Learned learn(LearningSample sample, ExactCounts counts, LearningRules rules, long randomSeed) {
        if (sample.seed().size() < rules.leastSeed()) {
            throw new IllegalArgumentException("too small a seed");
        }
        throw new UnsupportedOperationException(
                "not there yet: the words come first, so that others can build on them");
    }
}
