package io.muster.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    /** The example of Benjamini and Hochberg's own paper: of fifteen, the four smallest. */
    @Test
    void theExampleOfThePaperComesOutTheSame() {
        List<Double> probabilities = List.of(
                0.0278, 0.0001, 0.3240, 0.0201, 0.4262, 0.0019, 0.0298, 0.0459, 0.5719, 0.0004, 0.0344, 0.6528, 0.0095,
                0.7590, 1.0);

        assertThat(FalseDiscovery.significant(probabilities))
                .containsExactly(
                        false, true, false, false, false, true, false, false, false, true, false, false, true, false,
                        false);
    }

    @Test
    void aSmallerOneThatFailsByItselfPassesWithAGreaterOneThatDoesNot() {
        assertThat(FalseDiscovery.significant(List.of(0.03, 0.04))).containsExactly(true, true);
        assertThat(FalseDiscovery.significant(List.of(0.03, 0.06))).containsExactly(false, false);
        assertThat(FalseDiscovery.significant(List.of())).isEmpty();
    }
}
