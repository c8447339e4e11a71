package io.muster.cli.bench.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankQualityTest {

    @Test
    void pairsAreCountedAndTiesAsHalf() {
        // When
        var quality = RankQuality.of(new double[] {4, 5, 4, 1, 3}, new boolean[] {false, true, true, false, false});

        // Then five of six pairs are in order and one is a tie.
        assertThat(quality.auc()).isEqualTo(5.5 / 6, within(1e-9));
    }

    @Test
    void atTheEdgeTheLotDecides() {
        // Given ten of one score, of whom two are wanted, and ninety below
        var scores = new double[100];
        var wanted = new boolean[100];
        for (var i = 0; i < 10; i++) {
            scores[i] = 1;
        }
        wanted[0] = true;
        wanted[9] = true;

        // When
        var quality = RankQuality.of(scores, wanted);

        // Then half of them are in the best five
        assertThat(quality.liftAt5()).isEqualTo(10, within(1e-9));
        assertThat(quality.liftAt10()).isEqualTo(10, within(1e-9));
    }

    @Test
    void oneScoreForAllIsChance() {
        var quality = RankQuality.of(new double[50], wanted(50));

        assertThat(quality.auc()).isEqualTo(RankQuality.RANDOM.auc(), within(1e-9));
        assertThat(quality.liftAt10()).isEqualTo(RankQuality.RANDOM.liftAt10(), within(1e-9));
    }

    private static boolean[] wanted(int people) {
        var wanted = new boolean[people];
        for (var i = 0; i < people; i += 3) {
            wanted[i] = true;
        }
        return wanted;
    }
}
