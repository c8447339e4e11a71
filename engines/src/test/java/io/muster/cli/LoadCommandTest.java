package io.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.cli.StubServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {

    private static final Answer QUEUED = new Answer(202, "{\"id\": \"7\", \"state\": \"QUEUED\", \"done\": 0}");
    private static final Answer RUNNING =
            new Answer(200, "{\"id\": \"7\", \"state\": \"RUNNING\", \"done\": 1, \"total\": 2, \"other\": true}");

    @TempDir
    private Path project;

    @Test
    void sendsTheFileAndTellsWhatBecameOfIt() throws Exception {
        // Given
        try (var server = server(QUEUED, RUNNING, ended("SUCCEEDED", 0))) {
            // When
            var outcome = run(server, "load", "crm", file(), "--mode", "merge", "-o", "a b=c&d");

            // Then
            assertThat(outcome.code()).isZero();
            assertThat(outcome.out()).contains("Customers loaded: 1,200. Lines read: 1,234, ignored: 3, rejected: 0.");
            assertThat(server.requests())
                    .first()
                    .isEqualTo("POST /api/v1/loads?loader=crm&mode=merge&a+b=c%26d id\n1\n");
        }
    }

    @Test
    void showsTheFirstRefusedRowsAndWhereTheRestIs() throws Exception {
        // Given
        try (var server = server(QUEUED, ended("SUCCEEDED", 31))) {
            // When
            var outcome = run(server, "load", "crm", file());

            // Then
            assertThat(outcome.code()).isZero();
            assertThat(outcome.out()).contains("line 5, birth: is no date").contains("/api/v1/loads/7/rejects");
            assertThat(server.requests()).contains("GET /api/v1/loads/7/rejects?limit=10");
        }
    }

    @Test
    void aFailedLoadSaysWhy() throws Exception {
        // Given
        try (var server = server(QUEUED, ended("FAILED", 0))) {
            // When
            var outcome = run(server, "load", "demo", "-o", "customers=10");

            // Then
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("The load failed. There is no column birth");
        }
    }

    @Test
    void aRefusedLoadSaysWhy() throws Exception {
        // Given
        var refusal = new Answer(422, "{\"title\": \"Unknown loader\", \"detail\": \"There is no crn.\"}");
        try (var server = server(refusal)) {
            // When
            var outcome = run(server, "load", "crn", file());

            // Then
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("Unknown loader: There is no crn.");
        }
    }

    @Test
    void withoutAServerItSaysHowToGetOne() throws Exception {
        // When
        var outcome = new Commands(project).with("MUSTER_HTTP_PORT", "1").run("load", "crm", file());

        // Then
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("Run ./muster up");
    }

    @Test
    void wrongUseIsNotSent() {
        for (var wrong : List.of(
                List.of("load"),
                List.of("load", "crm"),
                List.of("load", "crm", "/no/such/file"),
                List.of("load", "demo", "--mode", "half"))) {
            assertThat(new Commands(project).run(wrong.toArray(String[]::new)).code())
                    .as(wrong.toString())
                    .isEqualTo(2);
        }
    }

    @Test
    void whenItIsStoppedTheLoadIsToo() throws Exception {
        // Given
        try (var server = server(QUEUED, RUNNING)) {
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Muster.class.getName(),
                            "load",
                            "demo")
                    .redirectErrorStream(true);
            builder.environment()
                    .putAll(Map.of(
                            "MUSTER_HTTP_PORT", Integer.toString(server.port()), "MUSTER_DIR", project.toString()));
            var process = builder.start();
            while (process.isAlive() && !server.requests().contains("GET /api/v1/loads/7")) {
                Thread.sleep(20);
            }

            // When
            process.toHandle().destroy();

            // Then
            assertThat(process.waitFor()).isNotZero();
            assertThat(process.inputReader().lines()).contains("Asked the server to cancel the load.");
            assertThat(server.requests()).contains("DELETE /api/v1/jobs/7");
        }
    }

    private static Answer ended(String state, int rejected) {
        return new Answer(200, """
                {"id": "7", "state": "%s", "read": 1234, "loaded": 1200, "ignored": 3, "rejected": %d, "done": 2,
                 "problem": {"code": "WRONG_HEADER", "message": "There is no column birth"}}""".formatted(state, rejected));
    }

    private static StubServer server(Answer started, Answer... states) throws IOException {
        return new StubServer(
                0,
                Map.of(
                        "DELETE /api/v1/jobs/7",
                        List.of(RUNNING),
                        "POST /api/v1/loads",
                        List.of(started),
                        "GET /api/v1/loads/7",
                        List.of(states),
                        "GET /api/v1/loads/7/rejects",
                        List.of(new Answer(200, """
                                {"items": [{"line": 5, "column": "birth", "reason": "is no date"}]}"""))));
    }

    private Commands.Outcome run(StubServer server, String... arguments) {
        return new Commands(project)
                .with("MUSTER_HTTP_PORT", Integer.toString(server.port()))
                .run(arguments);
    }

    private String file() throws IOException {
        return Files.writeString(project.resolve("customers 1.csv"), "id\n1\n").toString();
    }
}
