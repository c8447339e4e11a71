package io.muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.TestEngines.Engine;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed in the middle of a load, every customer is wholly as before or wholly as after, and the same load
 * run again completes with nothing lost and nothing twice.
 */
class KilledLoadIT {
    private static final int CUSTOMERS = 3_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    private ServerProcess server;
    private Map<Integer, String> before = Map.of();

    @BeforeEach
    void aServerWithCustomers() throws Exception {
        assumeTrue(TestEngines.ours(), "the engines are not ours to kill");
        // Small batches, one after another, so that there is a middle.
        server = new ServerProcess(data, Map.of("muster.load.batch-size", "50", "muster.load.batches-in-flight", "1"));
        server.start();
        assertThat(end(startLoad(1))).isEqualTo("SUCCEEDED");
        before = customers();
        assertThat(before).hasSize(CUSTOMERS);
    }

    @AfterEach
    void noServer() throws Exception {
        server.close();
    }

    @Test
    void theServer() throws Exception {
        // Given
        awaitMiddle(startLoad(2));

        // When
        server.kill();
        server.start();

        // Then
        assertThatARerunCompletes();
    }

    @Test
    void elasticsearch() throws Exception {
        // Given
        String load = startLoad(2);
        awaitMiddle(load);

        // When
        TestEngines.kill(Engine.ELASTICSEARCH);
        assertThat(end(load)).isEqualTo("FAILED");
        TestEngines.start(Engine.ELASTICSEARCH);

        // Then
        assertThatARerunCompletes();
    }

    @Test
    void mysql() throws Exception {
        // Given
        String load = startLoad(2);
        awaitMiddle(load);

        // When
        TestEngines.kill(Engine.MYSQL);
        Thread.sleep(2_000);
        TestEngines.start(Engine.MYSQL);
        end(load);

        // Then
        assertThatARerunCompletes();
    }

    private void assertThatARerunCompletes() throws Exception {
        Map<Integer, String> middle = customers();
        assertThat(end(startLoad(2))).isEqualTo("SUCCEEDED");
        Map<Integer, String> after = customers();

        assertThat(after).hasSize(CUSTOMERS);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(middle.keySet()).isEqualTo(before.keySet());
        long changed = middle.entrySet().stream()
                .filter(customer -> !customer.getValue().equals(before.get(customer.getKey())))
                .peek(customer -> assertThat(customer.getValue()).isEqualTo(after.get(customer.getKey())))
                .count();
        assertThat(changed).as("customers changed before the kill").isPositive();
        assertThat(JSON.readTree(server.post(
                                "/api/v1/audiences/count", "{\"filter\":{\"language\":1,\"where\":{\"all\":[]}}}"))
                        .path("count")
                        .asInt())
                .isEqualTo(CUSTOMERS);
    }

    private String startLoad(int seed) throws Exception {
        String path = "/api/v1/loads?loader=demo&today=2026-03-01&customers=" + CUSTOMERS + "&seed=" + seed;
        // Right after an engine came back, the first request may still meet a dead connection.
        for (int attempt = 0; attempt < 20; attempt++) {
            JsonNode load = JSON.readTree(server.post(path, ""));
            if (load.has("id")) {
                return load.path("id").asText();
            }
            Thread.sleep(500);
        }
        throw new AssertionError("the load could not be started");
    }

    private void awaitMiddle(String load) throws Exception {
        while (JSON.readTree(server.get("/api/v1/loads/" + load)).path("done").asLong() == 0) {
            Thread.sleep(20);
        }
    }

    private String end(String load) throws Exception {
        while (true) {
            JsonNode state = JSON.readTree(server.get("/api/v1/loads/" + load)).path("state");
            if (Set.of("SUCCEEDED", "FAILED", "CANCELLED").contains(state.asText())) {
                return state.asText();
            }
            Thread.sleep(100);
        }
    }

    /** Every document as the engine has it now, by number; without when and by what it was set. */
    private static Map<Integer, String> customers() throws Exception {
        String url = Objects.requireNonNull(TestEngines.settings().get("muster.elasticsearch.url"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(url + "/customers/_refresh"))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.discarding());
            String found = client.send(
                            HttpRequest.newBuilder(
                                            URI.create(url + "/customers/_search?size=10000&_source_excludes=stamps"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            Map<Integer, String> customers = new TreeMap<>();
            for (JsonNode hit : JSON.readTree(found).path("hits").path("hits")) {
                customers.put(hit.path("_id").asInt(), hit.path("_source").toString());
            }
            return customers;
        }
    }
}
