package io.muster.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WalkFiguresTest {

    private static WalkFigures figures(long walked, long twice, long lost, long strangers, long meanwhile) {
        return new WalkFigures("{}", 12, 10, walked, twice, lost, strangers, meanwhile, 5, 1, 1, 3);
    }

    @Test
    void aWalkIsExactWhenItsMembersCameOnceAndNobodyElse() {
        assertThat(figures(10, 0, 0, 0, 4).exact()).isTrue();
        assertThat(figures(11, 1, 0, 0, 4).exact()).as("twice").isFalse();
        assertThat(figures(9, 0, 1, 0, 4).exact()).as("lost").isFalse();
        assertThat(figures(10, 0, 1, 1, 4).exact()).as("a stranger").isFalse();
    }

    @Test
    void aWalkThatNothingDisturbedShowsNothing() {
        assertThat(figures(10, 0, 0, 0, 0).exact()).isFalse();
    }

    @Test
    void itSaysWhatItSaw() throws Exception {
        assertThat(figures(10, 0, 0, 0, 4).markdown("./muster bench walk"))
                .contains("Exactly the members of its starting moment.", "| lost", "./muster bench walk");
        assertThat(figures(9, 0, 1, 0, 4).markdown("x")).contains("Not what it should be");
        assertThat(Http.JSON
                        .readTree(figures(9, 0, 1, 0, 4).json())
                        .path("lost")
                        .asInt())
                .isEqualTo(1);
    }
}
