package io.muster.cli.bench.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everybody has one of two columns of a tag that tells, and one of two of a tag that does not. */
class RivalsTest {
    private static final int PEOPLE = 2_000;

    @Test
    void eachFindsWhoIsLikeTheSeed() {
        // Given
        var people = people();
        var members = IntStream.range(0, PEOPLE).filter(i -> people.wanted()[i]).toArray();
        var seed = Arrays.copyOf(members, 60);
        var others = IntStream.range(0, PEOPLE)
                .filter(i -> Arrays.binarySearch(seed, i) < 0)
                .toArray();

        // When, then
        assertThat(auc(people, others, Rivals.bestTag(people, seed, others))).isBetween(0.75, 0.85);
        assertThat(auc(people, others, Rivals.logOdds(people, seed, others))).isBetween(0.75, 0.88);
        assertThat(auc(people, others, Rivals.logistic(people, seed, others))).isBetween(0.75, 0.88);
        assertThat(Arrays.stream(Rivals.bestTag(people, seed, others)).distinct())
                .hasSize(2);
    }

    private static double auc(People people, int[] others, double[] scores) {
        var wanted = new boolean[others.length];
        for (var i = 0; i < wanted.length; i++) {
            wanted[i] = people.wanted()[others[i]];
        }
        return RankQuality.of(
                        Arrays.stream(others).mapToDouble(one -> scores[one]).toArray(), wanted)
                .auc();
    }

    private static People people() {
        var random = new Random(1);
        var wanted = new boolean[PEOPLE];
        var rows = new int[PEOPLE][];
        for (var i = 0; i < PEOPLE; i++) {
            wanted[i] = i % 10 == 0;
            var telling = random.nextDouble() < (wanted[i] ? 0.8 : 0.2) ? 1 : 0;
            rows[i] = new int[] {telling, random.nextBoolean() ? 2 : 3};
        }
        return new People(
                IntStream.range(0, PEOPLE).mapToObj(i -> "C" + i).toArray(String[]::new),
                IntStream.range(1, PEOPLE + 1).toArray(),
                wanted,
                rows,
                new int[] {0, 0, 1, 1});
    }
}
