package io.muster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.TestEngines.Engine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A walk through a segment gives exactly the members of the moment at which it began, though loads and updates go on and
 * its server is killed and started anew; after Elasticsearch was, it is gone. {@code ./muster bench walk} does the same with
 * as many customers as there are.
 */
class WalkIT {
    private static final int CUSTOMERS = 30_000;
    private static final int PAGE = 200;
    private static final String GOLD = "crm.member_level=gold";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    private final String segment = "walk-" + UUID.randomUUID();
    private ServerProcess server;

    @BeforeEach
    void aServerWithCustomers() throws Exception {
        server = new ServerProcess(data, Map.of());
        server.start();
        load(1);
        JsonNode saved = JSON.readTree(server.post("/api/v1/segments", """
                {"id": "%s", "name": "Gold", "filter": {"language": 1,
                 "where": {"tag": "crm.member_level", "op": "eq", "value": "gold"}}}""".formatted(segment)));
        assertThat(saved.path("version").asInt()).as(saved.toString()).isEqualTo(1);
    }

    @AfterEach
    void noServer() throws Exception {
        server.close();
        removeAll();
    }

    @Test
    void aWalkIsOfItsStartingMomentThroughLoadsUpdatesAndARestartOfTheServer() throws Exception {
        // Given
        Set<String> atTheStart = gold();
        assertThat(atTheStart).hasSizeGreaterThan(10 * PAGE);
        JsonNode page = page("");
        String asOf = page.path("asOf").asText();
        List<String> walked = new ArrayList<>(ids(page));

        // When
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean over = new AtomicBoolean();
            Future<Integer> updates = others.submit(() -> update(List.copyOf(atTheStart), over));
            load(2);
            boolean restarted = false;
            while (page.has("nextPageToken")) {
                if (!restarted && walked.size() > atTheStart.size() / 2) {
                    server.kill();
                    server.start();
                    restarted = true;
                    load(3);
                }
                page = page(page.path("nextPageToken").asText());
                assertThat(page.path("asOf").asText()).as(page.toString()).isEqualTo(asOf);
                assertThat(page.path("total").path("count").asInt()).isEqualTo(atTheStart.size());
                walked.addAll(ids(page));
            }
            over.set(true);
            assertThat(updates.get()).as("updates that were answered").isPositive();
        }

        // Then
        assertThat(walked).doesNotHaveDuplicates();
        assertThat(new HashSet<>(walked)).isEqualTo(atTheStart);
        assertThat(gold()).as("who belongs to it now").isNotEqualTo(atTheStart);
    }

    @Test
    void afterARestartOfElasticsearchAWalkIsGone() throws Exception {
        assumeTrue(TestEngines.ours(), "the engines are not ours to stop");
        String next = page("").path("nextPageToken").asText();

        TestEngines.kill(Engine.ELASTICSEARCH);
        TestEngines.start(Engine.ELASTICSEARCH);

        JsonNode gone = page(next);
        assertThat(gone.path("status").asInt()).as(gone.toString()).isEqualTo(410);
        assertThat(gone.path("type").asText()).isEqualTo("/problems/walk-gone");
        assertThat(ids(page(""))).as("and another begins").hasSize(PAGE);
    }

    /** The page after, or the first; an engine or a server that is just starting is asked again. */
    private JsonNode page(String token) throws Exception {
        String path = "/api/v1/segments/" + segment + "/members?limit=" + PAGE
                + (token.isEmpty() ? "" : "&pageToken=" + token);
        long until = System.nanoTime() + 60_000_000_000L;
        while (true) {
            JsonNode page = JSON.readTree(server.get(path));
            if (page.path("status").asInt() != 503 || System.nanoTime() > until) {
                return page;
            }
        }
    }

    private static List<String> ids(JsonNode page) {
        assertThat(page.has("items")).as(page.toString()).isTrue();
        return page.path("items").findValuesAsText("id");
    }

    /** Takes some out of the segment and brings new ones in, again and again; tells how many batches were answered. */
    private int update(List<String> members, AtomicBoolean over) throws InterruptedException {
        int answered = 0;
        for (int round = 0; !over.get(); round++) {
            int first = round * 20 % (members.size() - 20);
            String out = members.subList(first, first + 20).stream()
                    .map(id -> row(id, "silver"))
                    .collect(Collectors.joining(","));
            String in = IntStream.range(0, 20)
                    .mapToObj(i -> row("walk-" + UUID.randomUUID(), "gold"))
                    .collect(Collectors.joining(","));
            try {
                String answer = server.post("/api/v1/customers:batch", "{\"customers\":[" + out + "," + in + "]}");
                answered += answer.contains("\"stored\":40") ? 1 : 0;
            } catch (IOException e) {
                // The server is just being started anew.
                Thread.sleep(50);
            }
        }
        return answered;
    }

    private static String row(String id, String level) {
        return "{\"id\":\"%s\",\"tags\":{\"crm.member_level\":\"%s\"}}".formatted(id, level);
    }

    private void load(int seed) throws Exception {
        JsonNode load = JSON.readTree(
                server.post("/api/v1/loads?loader=demo&today=2026-03-01&customers=" + CUSTOMERS + "&seed=" + seed, ""));
        String path = "/api/v1/loads/" + load.path("id").asText();
        while (List.of("QUEUED", "RUNNING").contains(load.path("state").asText())) {
            Thread.sleep(100);
            load = JSON.readTree(server.get(path));
        }
        assertThat(load.path("state").asText()).as(load.toString()).isEqualTo("SUCCEEDED");
    }

    /** Whose document has the tag, by the engine itself and without any of the server's code. */
    private static Set<String> gold() throws Exception {
        Set<String> ids = new HashSet<>();
        each(
                "{\"term\": {\"tags.crm\": \"" + GOLD + "\"}}",
                hit -> ids.add(hit.path("_source").path("id").asText()));
        return ids;
    }

    /** The other tests of processes count everybody. */
    private static void removeAll() throws Exception {
        StringBuilder bulk = new StringBuilder();
        each(
                "{\"match_all\": {}}",
                hit -> bulk.append("{\"delete\": {\"_id\": \"")
                        .append(hit.path("_id").asText())
                        .append("\"}}\n"));
        post("/_bulk?refresh=true", "application/x-ndjson", bulk.toString());
    }

    private static void each(String query, Consumer<JsonNode> use) throws Exception {
        post("/_refresh", "application/json", "");
        String after = "[0]";
        while (true) {
            JsonNode hits = post("/_search", "application/json", """
                            {"size": 10000, "_source": ["id"], "query": %s, "sort": ["number"],
                             "search_after": %s}""".formatted(query, after))
                    .path("hits")
                    .path("hits");
            if (hits.isEmpty()) {
                return;
            }
            hits.forEach(use);
            after = hits.path(hits.size() - 1).path("sort").toString();
        }
    }

    private static JsonNode post(String path, String type, String body) throws Exception {
        String url = requireNonNull(TestEngines.settings().get("muster.elasticsearch.url")) + "/customers" + path;
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }
}
