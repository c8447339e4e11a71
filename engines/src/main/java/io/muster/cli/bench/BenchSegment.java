package io.muster.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** A saved segment, deleted when closed. */
final class BenchSegment implements AutoCloseable {

    private final Http http;
    private final String url;
    private final String etag;

    private BenchSegment(Http http, String url, String etag) {
        this.http = http;
        this.url = url;
        this.etag = etag;
    }

    /** Of everybody. */
    static BenchSegment save(Bench bench) throws IOException, InterruptedException, BenchProblem {
        var everybody = Http.JSON.createObjectNode().put("language", 1);
        everybody.putObject("where").putArray("all");
        return save(bench, "Bench: everybody", everybody);
    }

    /** Of whom this filter finds. */
    static BenchSegment save(Bench bench, String name, ObjectNode filter)
            throws IOException, InterruptedException, BenchProblem {
        var id = "bench-" + UUID.randomUUID();
        var body = Http.JSON.createObjectNode().put("id", id).put("name", name);
        body.set("filter", filter);
        var saved = bench.http()
                .exchange(HttpRequest.newBuilder(URI.create(bench.api("/segments")))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build());
        return new BenchSegment(
                bench.http(),
                bench.api("/segments/" + id),
                saved.headers().firstValue("ETag").orElse("*"));
    }

    /** Where its members are. */
    String members() {
        return url + "/members";
    }

    @Override
    public void close() throws IOException, BenchProblem {
        try {
            http.exchange(HttpRequest.newBuilder(URI.create(url))
                    .header("If-Match", etag)
                    .DELETE()
                    .build());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
