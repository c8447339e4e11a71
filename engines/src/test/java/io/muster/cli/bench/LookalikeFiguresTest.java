package io.muster.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.cli.bench.LookalikeFigures.Row;
import io.muster.cli.bench.ServerLookalikes.Answer;
import io.muster.cli.bench.alike.RankQuality;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookalikeFiguresTest {
    private static final List<LookalikeGoal> GOALS = List.of(new LookalikeGoal(50, 0.769, 3.9));

    @Test
    void figuresAreMeansOverDrawsAndGoalsAreHeldAgainstThem() {
        // Given
        var figures = figures(0.78);

        // When
        var text = figures.markdown("./muster bench lookalike", GOALS);

        // Then
        assertThat(text)
                .containsPattern(
                        "\\| 50, Muster +\\| 0\\.7700 \\| 0\\.0100 \\| +6\\.00 \\| +5\\.00 \\| +4\\.00 \\| +0\\.7500 \\| +30 \\|")
                .containsPattern("\\| 50, random +\\| 0\\.5000 \\|")
                .contains(
                        "seeds of 50: DISCOUNTED_LOG_ODDS 2",
                        ": met",
                        "Of 41,188 customers 4,640 have `bank.subscribed=yes`");
        assertThat(figures.meets(GOALS)).isTrue();
    }

    @Test
    void aGoalThatIsMissedIsSaidSo() {
        var figures = figures(0.77);

        assertThat(figures.markdown("./muster bench lookalike", GOALS)).contains("**not met**");
        assertThat(figures.meets(GOALS)).isFalse();
    }

    private static LookalikeFigures figures(double second) {
        var found = List.of(new RankQuality(0.76, 6, 5, 4), new RankQuality(second, 6, 5, 4));
        var answers = List.of(
                new Answer(new double[0], "DISCOUNTED_LOG_ODDS", 0.74, 20),
                new Answer(new double[0], "DISCOUNTED_LOG_ODDS", 0.76, 30));
        return new LookalikeFigures(
                "bank.subscribed=yes",
                41_188,
                4_640,
                2,
                List.of(
                        Row.of(50, "Muster", found, answers),
                        Row.of(50, "random", List.of(RankQuality.RANDOM, RankQuality.RANDOM), List.of())));
    }
}
