package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Elasticsearch alone, taking ready-made bulk requests as fast as it can into an index that is gone afterwards. */
final class EngineRun {

    static final int CONNECTIONS = 3;

    private final Http http;
    private final String engine;
    private final JsonNode layout;

    /** @param engine its address */
    EngineRun(Http http, String engine, JsonNode layout) {
        this.http = http;
        this.engine = engine;
        this.layout = layout;
    }

    /** Until everything can be found. */
    Rate run(String index, BulkFiles files) throws IOException, InterruptedException, BenchProblem {
        var url = engine + "/" + index;
        http.send("PUT", url, BodyPublishers.ofString(layout.toString()));
        files.warm();
        var begin = System.nanoTime();
        send(url, files);
        http.send("POST", url + "/_refresh", BodyPublishers.noBody());
        var end = System.nanoTime();
        requireAll(url, files);
        http.send("DELETE", url, BodyPublishers.noBody());
        return Rate.of(files.documents(), end - begin);
    }

    private void send(String url, BulkFiles files) throws IOException, InterruptedException, BenchProblem {
        var left = new ConcurrentLinkedQueue<>(files.paths());
        Callable<Boolean> sender = () -> {
            for (var path = left.poll(); path != null; path = left.poll()) {
                var answer = Http.JSON.readTree(http.bytes(
                        "POST",
                        url + "/_bulk?filter_path=errors",
                        "application/x-ndjson",
                        BodyPublishers.ofFile(path)));
                if (answer.path("errors").asBoolean(true)) {
                    return false;
                }
            }
            return true;
        };
        var senders = new ArrayList<Callable<Boolean>>();
        for (var connection = 0; connection < CONNECTIONS; connection++) {
            senders.add(sender);
        }
        try (var executor = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var sent : executor.invokeAll(senders)) {
                if (!sent.get()) {
                    throw new BenchProblem("Elasticsearch refused documents that it had taken before.");
                }
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private void requireAll(String url, BulkFiles files) throws IOException, InterruptedException, BenchProblem {
        var count = http.get(url + "/_count").path("count").asLong();
        if (count != files.documents()) {
            throw new BenchProblem(
                    "%,d documents were sent, and Elasticsearch has %,d.".formatted(files.documents(), count));
        }
    }
}
