package io.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    private Path project;

    @Test
    void itsHelpSaysWhatCanBeMeasured() {
        // When
        var outcome = new Commands(project).run("bench", "--help");

        // Then
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .containsPattern("Benches:\\s+load ")
                .contains("count", "nodes", "preview", "pull", "portrait", "audience", "change", "throughput");
    }

    @Test
    void aPartThatDoesNotExistIsRefused() {
        // When
        var outcome = new Commands(project).run("bench", "beauty");

        // Then
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("beauty", "PART");
        assertThat(project.resolve(".muster")).doesNotExist();
    }

    @Test
    void nothingThatRunsCannotBeMeasuredAsItIs() {
        // When
        var outcome = new Commands(project).run("bench", "count", "--skip-load");

        // Then
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("./muster up");
    }

    @Test
    void nobodyIsNoLoad() {
        // When
        var outcome = new Commands(project).run("bench", "load", "--customers", "0");

        // Then
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("at least 1");
        assertThat(project.resolve(".muster")).doesNotExist();
    }

    @Test
    void whoIsToBeFoundMustBeSaidAsTagAndValue() {
        // When
        var outcome = new Commands(project).run("bench", "lookalike", "--wanted", "vip");

        // Then
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--wanted", "TAG=VALUE");
        assertThat(project.resolve(".muster")).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsSaidBeforeAnythingStarts() {
        // When
        var outcome = new Commands(project).run("bench", "lookalike", "--file", "nowhere.csv");

        // Then
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("nowhere.csv");
        assertThat(project.resolve(".muster")).doesNotExist();
    }
}
