package io.muster.cli.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/** Elasticsearch's request cache stays off until this is closed: nobody's repeated question shall be answered from it. */
final class RequestCacheOff implements AutoCloseable {

    private final Http http;
    private final String url;

    private RequestCacheOff(Http http, String url) {
        this.http = http;
        this.url = url;
    }

    static RequestCacheOff at(Http http, String engine) throws IOException, InterruptedException, BenchProblem {
        var cache = new RequestCacheOff(http, engine + "/customers/_settings");
        cache.enable("false");
        return cache;
    }

    @Override
    public void close() throws IOException, BenchProblem {
        try {
            enable("null");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void enable(String value) throws IOException, InterruptedException, BenchProblem {
        http.send("PUT", url, BodyPublishers.ofString("{\"index.requests.cache.enable\": %s}".formatted(value)));
    }
}
