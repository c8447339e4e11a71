package io.muster.lookalike;

import java.util.List;

/**
 * How lookalikes are learned; each a setting.
 *
 * @param draws how often a part of the seed is held out, 2 or more
 * @param heldOut which share of the seed is held out, above 0 and below 1
 * @param restating the association from which on a tag merely restates the seed, above 0 to 1
 * @param largeSeed from so many members on logistic regression is tried too
 * @param smallSeed below so many members there is a warning
 * @param leastSeed fewer members are refused
 * @param reasons how many reasons are told
 * @param reach the sizes of the reach curve, ascending, as shares of everybody
 */
public record LearningRules(
        int draws,
        double heldOut,
        double restating,
        int largeSeed,
        int smallSeed,
        int leastSeed,
        int reasons,
        List<Double> reach) {
    /** What is used where nothing else is said. */
    public static final LearningRules DEFAULT =
            new LearningRules(5, 0.2, 0.95, 1_000, 50, 10, 20, List.of(0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2));

    public LearningRules {
        reach = List.copyOf(reach);
    }
}
