package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Consumer;

/**
 * Every customer's document, in the order of their numbers, without when and by what each tag was set.
 *
 * @param ids whether with the customers' ids
 */
record Documents(Http http, String engine, boolean ids) {

    private static final int PAGE = 5_000;

    void forEach(Consumer<JsonNode> consumer) throws IOException, InterruptedException, BenchProblem {
        var after = 0L;
        while (true) {
            var hits = http.send("POST", engine + "/customers/_search", BodyPublishers.ofString("""
                            {"size": %d, "sort": [{"number": "asc"}], "search_after": [%d], "track_total_hits": false,
                             "_source": {"excludes": [%s"stamps", "weighted", "monthDays"]}}""".formatted(
                                    PAGE, after, ids ? "" : "\"id\", ")))
                    .path("hits")
                    .path("hits");
            for (var hit : hits) {
                consumer.accept(hit.path("_source"));
            }
            if (hits.size() < PAGE) {
                return;
            }
            after = hits.path(PAGE - 1).path("sort").path(0).asLong();
        }
    }
}
