package io.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.engines.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpCommandTest {

    @TempDir
    private Path project;

    private final int port = Ports.free();

    @BeforeEach
    void standInForTheServer() throws IOException {
        var jar = Files.createDirectories(project.resolve("target/quarkus-app")).resolve("quarkus-run.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubServer.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var name : List.of("StubServer", "StubServer$Answer")) {
                var path = "io/muster/cli/" + name + ".class";
                out.putNextEntry(new JarEntry(path));
                out.write(Files.readAllBytes(Path.of("target/test-classes", path)));
            }
        }
    }

    @AfterEach
    void stop() {
        commands().run("down");
    }

    @Test
    void externalEnginesAreUsedAndNoneIsStarted() throws Exception {
        // When
        var outcome = commands().run("up");

        // Then
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("Starting Server")
                .doesNotContain("MySQL")
                .doesNotContain("Elasticsearch…");
        assertThat(Files.readString(project.resolve(".muster/logs/server.log")))
                .contains("Engines: jdbc:mysql://db.example/muster http://search.example:9200");
        assertThat(commands().run("status").code()).isZero();
    }

    @Test
    void anEngineThatIsStillWarmingUpIsAskedAgain() {
        // Given: the stand-in answers 503 at first

        // When
        var outcome = commands().run("up");

        // Then
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).doesNotContain("could not be asked");
    }

    @Test
    void aSecondUpFindsTheFirst() {
        // Given
        commands().run("up");

        // When
        var outcome = commands().run("up");

        // Then
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Server already runs").doesNotContain("Starting");
    }

    @Test
    void otherCommandsFindTheServerOnThePortItHas() {
        // Given
        commands().run("up");

        // When
        var outcome = new Commands(project)
                .with("MUSTER_MYSQL_URL", "x")
                .with("MUSTER_ELASTICSEARCH_URL", "y")
                .run("status");

        // Then
        assertThat(outcome.out()).contains("http://127.0.0.1:" + port);
        assertThat(outcome.code()).isZero();
    }

    @Test
    void downLeavesNeitherPortNorTemporaryFile() {
        // Given
        commands().run("up");

        // When
        var outcome = commands().run("down");

        // Then
        assertThat(outcome.code()).isZero();
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(project.resolve(".muster/tmp")).doesNotExist();
        assertThat(project.resolve(".muster/run/server.pid")).doesNotExist();
    }

    @Test
    void aPortThatSomebodyElseHasIsNamed() throws Exception {
        // Given
        try (var stranger = new StubServer(port, Map.of())) {
            // When
            var outcome = commands().run("up");

            // Then
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err())
                    .contains("Port " + stranger.port() + " is taken")
                    .contains("MUSTER_HTTP_PORT=");
        }
    }

    private Commands commands() {
        return new Commands(project)
                .with("MUSTER_HTTP_PORT", Integer.toString(port))
                .with("MUSTER_MYSQL_URL", "jdbc:mysql://db.example/muster")
                .with("MUSTER_ELASTICSEARCH_URL", "http://search.example:9200");
    }
}
