package io.muster.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.cli.bench.question.PlainQuery;
import io.muster.cli.bench.question.Question;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/** Asks Elasticsearch itself, with one plain query. */
record EngineCounter(Http http, String engine, PlainQuery queries) implements Counter {

    @Override
    public long count(Question question) throws IOException, InterruptedException, BenchProblem {
        return http.send(
                        "POST",
                        engine + "/customers/_search?request_cache=false",
                        BodyPublishers.ofString(search(queries.of(question)).toString()))
                .path("hits")
                .path("total")
                .path("value")
                .asLong(-1);
    }

    /** Counts exactly, and fetches nothing. */
    static ObjectNode search(ObjectNode query) {
        var search = Http.JSON.createObjectNode().put("size", 0).put("track_total_hits", true);
        search.set("query", query);
        return search;
    }
}
