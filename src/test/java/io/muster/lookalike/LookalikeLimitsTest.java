package io.muster.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of lookalikes are taken up to their edges, and the server does not start with any beyond them. */
class LookalikeLimitsTest {
    private final LookalikeLimits.FromSettings set = new LookalikeLimits.FromSettings();

    @ParameterizedTest
    @CsvSource({"1, 100, 100, 100, 1, 1", "100000, 4000, 20000, 6000, 2147483647, 200000"})
    void limitsAtTheirEdgesAreTaken(
            int seedIds, int seedDrawn, int baseDrawn, int ofLarge, int mostFound, int rankedAtOnce) {
        assertThat(set.limits(seedIds, seedDrawn, baseDrawn, ofLarge, mostFound, rankedAtOnce))
                .isEqualTo(new LookalikeLimits(seedIds, seedDrawn, baseDrawn, ofLarge, mostFound, rankedAtOnce));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 100, 100, 1, 1",
        "1, 99, 100, 100, 1, 1",
        "1, 100, 99, 100, 1, 1",
        "1, 100, 100, 99, 1, 1",
        "1, 100, 100, 100, 0, 1",
        "1, 100, 100, 100, 1, 0",
        "1, 100, 100, 100, 1, 200001"
    })
    void limitsBeyondThemAreNot(
            int seedIds, int seedDrawn, int baseDrawn, int ofLarge, int mostFound, int rankedAtOnce) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.limits(seedIds, seedDrawn, baseDrawn, ofLarge, mostFound, rankedAtOnce));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.001, 0.001, 2, 1", "5, 0.5, 1, 10, 20"})
    void rulesAtTheirEdgesAreTaken(int draws, double heldOut, double restating, int leastSeed, int reasons) {
        assertThat(set.rules(draws, heldOut, restating, 1_000, 50, leastSeed, reasons))
                .extracting(LearningRules::draws, LearningRules::heldOut, LearningRules::restating)
                .containsExactly(draws, heldOut, restating);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.2, 0.95, 10, 20",
        "5, 0, 0.95, 10, 20",
        "5, 0.501, 0.95, 10, 20",
        "5, 0.2, 0, 10, 20",
        "5, 0.2, 1.001, 10, 20",
        "5, 0.2, 0.95, 1, 20",
        "5, 0.2, 0.95, 10, 0"
    })
    void rulesBeyondThemAreNot(int draws, double heldOut, double restating, int leastSeed, int reasons) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.rules(draws, heldOut, restating, 1_000, 50, leastSeed, reasons));
    }

    @Test
    void theDefaultsAreWhatTheRulesSay() {
        assertThat(set.rules(5, 0.2, 0.95, 1_000, 50, 10, 20)).isEqualTo(LearningRules.DEFAULT);
    }
}
