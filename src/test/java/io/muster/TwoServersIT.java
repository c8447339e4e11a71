package io.muster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on the same engines and the same data folder share the jobs: none is done twice, and those of a server
 * that dies are ended by the other.
 */
class TwoServersIT {
    private static final int LOADERS = 6;
    private static final int CUSTOMERS = 3_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private ServerProcess one;
    private ServerProcess other;

    /**
     * A job as the database has it.
     *
     * @param owner who runs it; empty where nobody does
     */
    private record Row(String state, int run, String owner, long done) {}

    @BeforeEach
    void bothRun() throws Exception {
        for (int loader = 1; loader <= LOADERS; loader++) {
            writeLoader("pair" + loader);
        }
        // Small batches, one after another, so that there is a middle; and for each server no more than its share.
        Map<String, String> settings = Map.of(
                "muster.loaders-dir", folder.resolve("loaders").toString(),
                "muster.load.batch-size", "5",
                "muster.load.batches-in-flight", "1",
                "muster.jobs.at-once", "2");
        Path data = Files.createDirectory(folder.resolve("data"));
        one = new ServerProcess(data, settings);
        other = new ServerProcess(data, settings);
        one.start();
        other.start();
    }

    @AfterEach
    void neitherRuns() throws Exception {
        one.close();
        other.close();
    }

    @Test
    void everyLoadIsDoneOnceWhicheverServerDiesMeanwhile() throws Exception {
        // Given loads that came in through both, and both at work on some
        Map<String, Long> before = timesWritten();
        List<String> loads = new ArrayList<>();
        for (int loader = 1; loader <= LOADERS; loader++) {
            loads.add(startLoad(loader % 2 == 0 ? one : other, "pair" + loader));
        }
        Map<String, Row> middle = awaitBothAtWork(loads);

        // When
        one.kill();

        // Then the survivor ends all of them
        Map<String, Row> end = awaitEnd(loads);
        assertThat(end.values()).extracting(Row::state).containsOnly("SUCCEEDED");
        for (String load : loads) {
            JsonNode told = JSON.readTree(other.get("/api/v1/loads/" + load));
            assertThat(told.path("loaded").asInt()).as(told.toString()).isEqualTo(CUSTOMERS);
        }
        // and only what the dead one was at was begun again
        Map<String, Long> runs =
                end.values().stream().collect(Collectors.groupingBy(row -> "run " + row.run(), Collectors.counting()));
        assertThat(runs).isEqualTo(Map.of("run 1", LOADERS - 2L, "run 2", 2L));
        List<String> begunAgain = loads.stream()
                .filter(load -> requireNonNull(end.get(load)).run() == 2)
                .toList();
        assertThat(begunAgain)
                .extracting(load -> requireNonNull(middle.get(load)).owner())
                .doesNotContain("")
                .containsOnly(requireNonNull(middle.get(begunAgain.getFirst())).owner());
        // and nobody was written twice by one load, by whomever it was done
        Map<String, Long> written = timesWritten();
        assertThat(IntStream.rangeClosed(1, CUSTOMERS)
                        .mapToObj(n -> "demo-" + n)
                        .map(id -> written.getOrDefault(id, 0L) - before.getOrDefault(id, 0L)))
                .containsOnly((long) LOADERS);
    }

    /** A source that gives everybody one tag. The customers are those that the other tests of processes load. */
    private void writeLoader(String name) throws Exception {
        Path loader = Files.createDirectories(folder.resolve("loaders").resolve(name));
        Files.writeString(loader.resolve("loader.json"), """
                {"name": "%1$s", "sources": ["%1$s"], "csv": {"delimiter": ",", "quote": "\\"", "columns": ["id", "points"],
                  "rules": [{"rule": "TYPE", "column": "points", "type": "INTEGER", "refuses": "VALUE"}]}}""".formatted(name));
        Files.writeString(loader.resolve("catalogue.json"), """
                {"tags": [{"code": "%1$s.points", "names": {"zh": "积分", "en": "Points"}, "category": ["pair"], "type": "NUMBER",
                  "kind": "STATISTICAL", "refresh": "DAILY", "sensitivity": "PUBLIC", "owner": "pair"}]}""".formatted(name));
        Files.writeString(
                loader.resolve("rows.sql"), "SELECT id, line, points AS \"%s.points\" FROM input".formatted(name));
    }

    private static String startLoad(ServerProcess server, String loader) throws Exception {
        String body = IntStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(n -> "demo-" + n + "," + n + "\n")
                .collect(Collectors.joining("", "id,points\n", ""));
        JsonNode load = JSON.readTree(server.post("/api/v1/loads?loader=" + loader, body));
        assertThat(load.has("id")).as(load.toString()).isTrue();
        return load.path("id").asText();
    }

    /** Two servers with two jobs each, all of them in the middle. */
    private static Map<String, Row> awaitBothAtWork(List<String> loads) throws Exception {
        long until = System.nanoTime() + 60_000_000_000L;
        while (true) {
            Map<String, Row> rows = rows(loads);
            List<Row> running = rows.values().stream()
                    .filter(row -> row.state().equals("RUNNING"))
                    .toList();
            boolean inTheMiddle = running.stream().allMatch(row -> row.done() > 0 && row.done() < CUSTOMERS / 2);
            if (running.size() == 4
                    && inTheMiddle
                    && running.stream().map(Row::owner).distinct().count() == 2) {
                return rows;
            }
            assertThat(System.nanoTime()).as("never at work together: %s", rows).isLessThan(until);
            Thread.sleep(20);
        }
    }

    private static Map<String, Row> awaitEnd(List<String> loads) throws Exception {
        long until = System.nanoTime() + 180_000_000_000L;
        while (true) {
            Map<String, Row> rows = rows(loads);
            if (rows.values().stream()
                    .noneMatch(row -> List.of("QUEUED", "RUNNING").contains(row.state()))) {
                return rows;
            }
            assertThat(System.nanoTime()).as("not ended: %s", rows).isLessThan(until);
            Thread.sleep(100);
        }
    }

    private static Map<String, Row> rows(List<String> loads) throws Exception {
        Map<String, String> engines = TestEngines.settings();
        Map<String, Row> rows = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(
                        requireNonNull(engines.get("muster.mysql.url")),
                        engines.get("muster.mysql.user"),
                        engines.get("muster.mysql.password"));
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, state, run, COALESCE(owner, ''), done FROM job WHERE kind = 'load'");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                if (loads.contains(found.getString(1))) {
                    rows.put(
                            found.getString(1),
                            new Row(found.getString(2), found.getInt(3), found.getString(4), found.getLong(5)));
                }
            }
        }
        return rows;
    }

    /** How often each document was ever written, by the customer's id. */
    private static Map<String, Long> timesWritten() throws Exception {
        String url = requireNonNull(TestEngines.settings().get("muster.elasticsearch.url")) + "/customers";
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(url + "/_refresh"))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.discarding());
            JsonNode hits = JSON.readTree(client.send(
                                    HttpRequest.newBuilder(URI.create(
                                                    url + "/_search?size=10000&version=true&_source_includes=id"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .path("hits")
                    .path("hits");
            Map<String, Long> versions = new TreeMap<>();
            for (JsonNode hit : hits) {
                versions.put(
                        hit.path("_source").path("id").asText(),
                        hit.path("_version").asLong());
            }
            return versions;
        }
    }
}
