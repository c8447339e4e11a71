package io.muster.lookalike;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much is asked, learned from and ranked at once.
 *
 * @param seedIds the most ids of a seed in a request
 * @param seedDrawn about so many members of a larger seed are learned from
 * @param baseDrawn about so many customers stand for everybody
 * @param baseDrawnForLarge the same where the seed is large, of which more is learned anyway and which takes longer
 * @param mostFound the most people that one search may find, each of whom is held in memory meanwhile; at least 1
 * @param rankedAtOnce as many people are ranked in one question to the engine, 1 to 200,000
 */
public record LookalikeLimits(
        int seedIds, int seedDrawn, int baseDrawn, int baseDrawnForLarge, int mostFound, int rankedAtOnce) {
    /** As many as the engine finds at once; see {@code index.max_result_window} of the index. */
    private static final int MOST = 200_000;

    private static final int LEAST_DRAWN = 100;

    /** @throws IllegalArgumentException if one is out of its range */
    public LookalikeLimits {
        if (seedIds < 1
                || seedDrawn < LEAST_DRAWN
                || baseDrawn < LEAST_DRAWN
                || baseDrawnForLarge < LEAST_DRAWN
                || mostFound < 1
                || rankedAtOnce < 1
                || rankedAtOnce > MOST) {
            throw new IllegalArgumentException("of lookalikes, at least " + LEAST_DRAWN + " customers are drawn, 1 to "
                    + MOST + " ranked at once, and at least 1 id taken and 1 person found");
        }
    }

    /** The limits as they are set. */
    static class FromSettings {
        @Produces
        @Singleton
        LookalikeLimits limits(
                @ConfigProperty(name = "muster.lookalike.seed-ids") int seedIds,
                @ConfigProperty(name = "muster.lookalike.seed-drawn") int seedDrawn,
                @ConfigProperty(name = "muster.lookalike.base-drawn") int baseDrawn,
                @ConfigProperty(name = "muster.lookalike.base-drawn-for-large") int baseDrawnForLarge,
                @ConfigProperty(name = "muster.lookalike.most-found") int mostFound,
                @ConfigProperty(name = "muster.lookalike.ranked-at-once") int rankedAtOnce) {
            return new LookalikeLimits(seedIds, seedDrawn, baseDrawn, baseDrawnForLarge, mostFound, rankedAtOnce);
        }

        @Produces
        @Singleton
        LearningRules rules(
                @ConfigProperty(name = "muster.lookalike.draws") int draws,
                @ConfigProperty(name = "muster.lookalike.held-out") double heldOut,
                @ConfigProperty(name = "muster.lookalike.restating") double restating,
                @ConfigProperty(name = "muster.lookalike.large-seed") int largeSeed,
                @ConfigProperty(name = "muster.lookalike.small-seed") int smallSeed,
                @ConfigProperty(name = "muster.lookalike.least-seed") int leastSeed,
                @ConfigProperty(name = "muster.lookalike.reasons") int reasons) {
            if (draws < 2
                    || !(heldOut > 0 && heldOut <= 0.5)
                    || !(restating > 0 && restating <= 1)
                    || leastSeed < 2
                    || reasons < 1) {
                throw new IllegalArgumentException("lookalikes are learned with at least 2 draws and 2 members, up to a"
                        + " half held out, associations between 0 and 1, and at least 1 reason");
            }
            return new LearningRules(
                    draws, heldOut, restating, largeSeed, smallSeed, leastSeed, reasons, LearningRules.DEFAULT.reach());
        }
    }
}
