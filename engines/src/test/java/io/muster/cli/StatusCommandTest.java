package io.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {

    @TempDir
    private Path project;

    @Test
    void withNothingRunningEveryPartIsStopped() {
        // When
        var outcome = new Commands(project).run("status");

        // Then
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out().lines())
                .hasSize(4)
                .filteredOn(line -> line.contains("stopped"))
                .hasSize(3);
    }

    @Test
    void anotherProgramWithTheSameProcessIdIsNotOurs() throws Exception {
        // Given
        var run = Files.createDirectories(project.resolve(".muster/run"));
        Files.writeString(
                run.resolve("mysql.pid"), Long.toString(ProcessHandle.current().pid()));

        // When
        var outcome = new Commands(project).run("status");

        // Then
        assertThat(outcome.out()).doesNotContain("running");
    }

    @Test
    void anExternalEngineIsShownWithoutItsSecrets() {
        // When
        var outcome = new Commands(project)
                .with("MUSTER_ELASTICSEARCH_URL", "https://me:secret@search.example:9200?key=secret")
                .run("status");

        // Then
        assertThat(outcome.out()).contains("external").contains("https://search.example:9200");
        assertThat(outcome.out()).doesNotContain("secret");
    }

    @Test
    void whatIsNotRunningCanBeStopped() {
        assertThat(new Commands(project).run("down").code()).isZero();
    }
}
