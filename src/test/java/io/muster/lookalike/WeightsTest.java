package io.muster.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
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
        // (150 + 200 × 0.2) ÷ (200 + 200) = 0.475; a value nobody in the seed has is halved.
        double[] weights = LogOdds.weights(200, new double[] {0.75, 0, 0}, new double[] {0.2, 0.1, 0});

        assertThat(weights).containsExactly(new double[] {Math.log(0.475 / 0.2), Math.log(0.5), 0}, NEARLY);
    }

    @Test
    void sharedWeightsSolveTheirEquation() {
        // Two columns of share 1/2, of covariance 1/4 · (3/4 − 1/4) = 1/8, and a seed of 40: with r = 5/3 a ridge of
        // 5/3 · (1/40 + 1/8) = 1/4.
        OneHot base = new OneHot(2, new int[][] {{0, 1}, {0, 1}, {0, 1}, {0}, {1}, {}, {}, {}});

        // ((1/2, 1/8), (1/8, 1/2)) · w = (15/32, 0) has w = (1, −1/4).
        assertThat(new SharedWeights(base, 5 / 3.0, 40).solve(new double[] {15 / 32.0, 0}))
                .containsExactly(new double[] {1, -0.25}, NEARLY);
    }

    @Test
    void manyWeightsAreExpectedToBeAsSmallAsTheyAre() {
        // Columns of share 1/2 and covariance 0; weights of a standard deviation of 0.2.
        Random random = new Random(1);
        int columns = 200;
        OneHot base = new OneHot(
                columns,
                IntStream.range(0, 4_000)
                        .mapToObj(row -> IntStream.range(0, columns)
                                .filter(column -> random.nextBoolean())
                                .toArray())
                        .toArray(int[][]::new));
        double[] shares = base.shares();
        int members = 500;
        double chance = Math.sqrt(0.25 * (1.0 / members + 1.0 / 4_000));
        double[] surplus = random.doubles(columns)
                .map(any -> 0.25 * 0.2 * random.nextGaussian() + chance * random.nextGaussian())
                .toArray();
        double[] noise = random.doubles(columns)
                .map(any -> chance / 2 * random.nextGaussian())
                .toArray();

        // Half of 1 ÷ 0.2² is 12.5; with covariances that are not quite 0, some more.
        assertThat(ExpectedWeights.ridge(base, shares, surplus, members)).isBetween(9.0, 18.0);
        assertThat(ExpectedWeights.ridge(base, shares, noise, members)).isEqualTo(10_000);
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
