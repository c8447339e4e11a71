package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.Set;

/** Who fulfils a query at this moment, asked of the engine alone. */
record Members(Http http, String elasticsearch, ObjectNode query) {

    private static final int PAGE = 10_000;

    /** Their ids. */
    Set<String> ids() throws IOException, InterruptedException, BenchProblem {
        http.send("POST", elasticsearch + "/customers/_refresh", BodyPublishers.noBody());
        var search = Http.JSON.createObjectNode().put("size", PAGE).put("track_total_hits", false);
        search.putArray("_source").add("id");
        search.putArray("sort").add("number");
        search.set("query", query);
        search.putArray("search_after").add(0);
        Set<String> ids = new HashSet<>();
        while (true) {
            var hits = page(search);
            hits.forEach(hit -> ids.add(hit.path("_source").path("id").asText()));
            if (hits.size() < PAGE) {
                return ids;
            }
            search.set("search_after", hits.path(hits.size() - 1).path("sort"));
        }
    }

    /** How many. */
    long count() throws IOException, InterruptedException, BenchProblem {
        var body = Http.JSON.createObjectNode();
        body.set("query", query);
        return http.send("POST", elasticsearch + "/customers/_count", BodyPublishers.ofString(body.toString()))
                .path("count")
                .asLong();
    }

    private JsonNode page(ObjectNode search) throws IOException, InterruptedException, BenchProblem {
        return http.send("POST", elasticsearch + "/customers/_search", BodyPublishers.ofString(search.toString()))
                .path("hits")
                .path("hits");
    }
}
