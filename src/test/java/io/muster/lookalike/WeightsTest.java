package io.muster.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Small figures worked out by hand. */
class WeightsTest {
    private static final Offset<Double> NEARLY = within(1e-4);

    @Test
    void binsHoldAsManyEachAndEqualValuesStayTogether() {
        QuantileCuts cuts = QuantileCuts.of(new double[] {1, 2, 2, 2, 2, 3, 4, 9, 9}, 4);

        assertThat(cuts.cuts()).containsExactly(2, 4);
        assertThat(new int[] {cuts.bin(1), cuts.bin(2), cuts.bin(3.9), cuts.bin(4), cuts.bin(10)})
                .containsExactly(0, 1, 1, 2, 2);
        assertThat(cuts.bins()).isEqualTo(3);
    }

    @Test
    void logOddsAreSmoothedTowardsEverybody() {
        // (30 + 50 × 0.2) ÷ (50 + 50) = 0.4, twice the base share; a value nobody in the seed has is halved.
        double[] weights = LogOdds.weights(new double[] {30, 0, 0}, 50, new double[] {0.2, 0.1, 0});

        assertThat(weights).containsExactly(new double[] {Math.log(2), Math.log(0.5), 0}, NEARLY);
    }

    @Test
    void sharedWeightsSolveTheirEquation() {
        // Two columns of share 1/2, of covariance 1/4 · (3/4 − 1/4) = 1/8, and a seed of 40: a ridge of 1/4.
        OneHot base = new OneHot(2, new int[][] {{0, 1}, {0, 1}, {0, 1}, {0}, {1}, {}, {}, {}});

        // ((1/2, 1/8), (1/8, 1/2)) · w = (15/32, 0) has w = (1, −1/4).
        assertThat(new SharedWeights(base, 40).solve(new double[] {15 / 32.0, 0}))
                .containsExactly(new double[] {1, -0.25}, NEARLY);
    }

    @Test
    void aFactOfManyNamesCountsLessOftenThanItHasNames() {
        // Columns 0 to 2 are one fact, column 3 another, independent of it; the seed has all.
        OneHot base = new OneHot(4, new int[][] {{0, 1, 2, 3}, {0, 1, 2}, {3}, {}});
        int[][] seed = new int[1_000][];
        Arrays.fill(seed, new int[] {0, 1, 2, 3});

        double[] weights = DiscountedLogOdds.weights(new OneHot(4, seed), base, base.shares());

        double[] plain = LogOdds.weights(new OneHot(4, seed).counts(), 1_000, base.shares());
        assertThat((plain[0] + plain[1] + plain[2]) / plain[3]).isEqualTo(3, NEARLY);
        assertThat((weights[0] + weights[1] + weights[2]) / weights[3]).isBetween(0.9, 1.2);
    }

    @Test
    void qualityCountsPairsAndTiesAsHalf() {
        RankingQuality quality =
                new RankingQuality(new double[] {5, 4, 4, 3, 1}, new boolean[] {true, false, true, false, false});

        // Of six pairs five are in order and one is a tie.
        assertThat(quality.auc()).isEqualTo(5.5 / 6, NEARLY);
        assertThat(quality.recallAt(0.2)).isEqualTo(0.5, NEARLY);
        assertThat(quality.liftAt(0.2)).isEqualTo(2.5, NEARLY);
    }
}
