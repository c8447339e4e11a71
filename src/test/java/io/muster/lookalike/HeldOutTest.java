package io.muster.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.lookalike.Learned.CurvePoint;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures of held-out members, worked out by hand. */
class HeldOutTest {

    @Test
    void everyMemberIsHeldOutOnceAndNobodyLearnedFromIs() {
        List<Split> splits = Split.draws(23, 50, 0.2, 5, new Random(1));

        int[] heldOut = splits.stream()
                .flatMapToInt(split -> Arrays.stream(split.heldOutSeed()))
                .sorted()
                .toArray();
        assertThat(heldOut).containsExactly(IntStream.range(0, 23).toArray());
        for (Split split : splits) {
            Set<Integer> all = new HashSet<>();
            IntStream.of(split.seed()).forEach(all::add);
            IntStream.of(split.heldOutSeed())
                    .forEach(one -> assertThat(all.add(one)).isTrue());
            IntStream.of(split.base()).forEach(all::add);
            IntStream.of(split.heldOutBase())
                    .forEach(one -> assertThat(all.add(one)).isTrue());
            assertThat(all).hasSize(73);
        }
    }

    @Test
    void pairsAreCountedAndTiesAsHalf() {
        HeldOutRanking ranking = new HeldOutRanking(new double[] {5, 3}, new double[] {4, 3, 2, 1}, 0);

        // 5 is before all four; 3 is after one, beside one and before two.
        assertThat(ranking.auc()).isEqualTo((4 + 2.5) / 8, within(1e-9));
    }

    @Test
    void theBestAreOfEverybodyWithTheSeedsShareOfThem() {
        // Half of everybody is the seed: the best quarter are the best half of it.
        HeldOutRanking half = new HeldOutRanking(new double[] {9, 8, 1, 0}, new double[] {7, 6, 5, 4}, 0.5);

        assertThat(half.recallAt(0.25)).isEqualTo(0.5, within(1e-9));
        assertThat(half.recallAt(0.5)).isEqualTo(0.5, within(1e-9));
        assertThat(half.recallAt(1)).isEqualTo(1, within(1e-9));

        // With one score for all, the best are drawn by lot.
        assertThat(new HeldOutRanking(new double[] {1, 1}, new double[] {1, 1, 1}, 0.1).recallAt(0.3))
                .isEqualTo(0.3, within(1e-9));
    }

    @Test
    void precisionIsBayesRuleWithTheSeedsShare() {
        // All members are among the best tenth of the others.
        ReachCurve curve = new ReachCurve(List.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1}), 0.02);
        double[] scores = IntStream.range(0, 1_000).mapToDouble(i -> i).toArray();

        List<CurvePoint> points = curve.points(List.of(0.05, 0.5), scores, 10_000);

        // (1 − 0.02) × 0.1 + 0.02 reach everybody of the seed; half of that, half of it.
        assertThat(points.getFirst().expectedPrecision()).isEqualTo(0.02 / 0.118, within(1e-6));
        assertThat(points.getFirst().possiblePrecision()).isEqualTo(1, within(1e-6));
        assertThat(points.getLast().expectedPrecision()).isEqualTo(0.02 / 0.5, within(1e-6));
        assertThat(points.getLast().possiblePrecision()).isEqualTo(0.118 / 0.5, within(1e-6));
        assertThat(points.getFirst().size()).isEqualTo(500);
        // 0.05 ÷ 0.98 of a thousand others are 51.
        assertThat(points.getFirst().minScore()).isEqualTo(949);
    }
}
