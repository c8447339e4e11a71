package io.muster.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldIT {

    // Making a data folder takes longest, so that the tests share one. With a space, as people's folders have.
    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Held held;

    @BeforeAll
    static void hold() throws IOException {
        held = new Held(folder.resolve("my data"));
    }

    @BeforeEach
    void holdAgain() throws IOException {
        if (!held.process().isAlive()) {
            held = new Held(folder.resolve("my data"));
        }
    }

    @AfterAll
    static void letGo() throws Exception {
        held.close();
    }

    @Test
    void acknowledgedDataSurvivesAKill() throws Exception {
        // Given
        write("CREATE TABLE kept (id INT PRIMARY KEY)");
        write("INSERT INTO kept VALUES (42)");
        assertThat(send("PUT", "/kept", "{}")).isEqualTo(200);
        assertThat(send("PUT", "/kept/_doc/42", "{\"kept\": true}")).isEqualTo(201);

        // When
        for (var engine : List.of("mysql", "elasticsearch")) {
            held.say("kill " + engine);
            held.say("start " + engine);
        }

        // Then
        try (var database = held.database();
                var rows = database.createStatement().executeQuery("SELECT id FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
        assertThat(send("GET", "/kept/_doc/42", "")).isEqualTo(200);
    }

    @Test
    void aPausedEngineAnswersNobodyUntilItGoesOn() throws Exception {
        // When
        held.say("pause elasticsearch");

        // Then
        assertThatThrownBy(() -> send("GET", "/", "")).isInstanceOf(HttpTimeoutException.class);
        held.say("resume elasticsearch");
        assertThat(send("GET", "/", "")).isEqualTo(200);
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        for (var user : List.of("root", MySql.NAME)) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(held.connections().mysqlUrl(), user, ""))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void aMisspeltIndexIsNotMade() throws Exception {
        assertThat(send("PUT", "/nosuch/_doc/1", "{}")).isEqualTo(404);
    }

    @Test
    void anEngineWhosePortIsTakenIsNotReadyByWhoeverAnswersThere() throws Exception {
        // Given
        var port = URI.create(held.connections().elasticsearchUrl()).getPort();
        var data = DataDirectory.at(folder.resolve("other data"));
        var kit = new Kit(Path.of(System.getProperty("muster.engines.jar")).resolveSibling(""));
        try (var children = new Children(Lifetime.OURS)) {
            var second = new ServiceProcess(new Elasticsearch(kit, data, port, "256m"), data, children);
            second.begin();

            // When, then
            assertThatThrownBy(second::awaitReady)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith(
                            "Elasticsearch ended while starting: another process has taken its port " + port);
        }
        assertThat(processes()).extracting(process -> process.listensOn(port)).containsExactly(false, true);
    }

    @Test
    void aFolderHasOneLauncher() throws Exception {
        // When
        var second = new ProcessBuilder(
                        held.process().info().command().orElseThrow(),
                        "-jar",
                        System.getProperty("muster.engines.jar"),
                        "hold",
                        "--data",
                        folder.resolve("my data").toString())
                .start();

        // Then
        assertThat(second.errorReader().readLine()).contains("Another muster command is at work");
        assertThat(second.waitFor()).isEqualTo(1);
    }

    @Test
    void nothingIsLeftWhenTheInputEnds() throws Exception {
        // Given: one of them is paused, which no signal but the last would wake
        var processes = processes();
        held.say("pause elasticsearch");

        // When
        held.close();

        // Then
        assertThat(processes).noneMatch(OwnProcess::alive);
        try (Stream<Path> left = Files.walk(folder.resolve("my data/run"))) {
            assertThat(left.filter(Files::isRegularFile))
                    .extracting(Path::getFileName)
                    .hasToString("[lock]");
        }
    }

    @Test
    void nothingIsLeftWhenTheLauncherIsKilled() throws Exception {
        // Given
        var processes = processes();

        // When
        held.process().destroyForcibly().waitFor();

        // Then
        for (var process : processes) {
            assertThat(process.ends(Duration.ofSeconds(10))).isTrue();
        }
    }

    private List<OwnProcess> processes() throws IOException {
        var data = folder.resolve("my data").toRealPath();
        return List.of(
                new OwnProcess(held.connections().mysqlPid(), "--datadir=" + data.resolve("mysql")),
                new OwnProcess(held.connections().elasticsearchPid(), "path.data=" + data.resolve("elasticsearch")));
    }

    private void write(String sql) throws SQLException {
        try (var database = held.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private int send(String method, String path, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(held.connections().elasticsearchUrl() + path))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(10))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
