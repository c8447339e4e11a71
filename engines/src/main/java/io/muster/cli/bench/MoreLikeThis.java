package io.muster.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.cli.bench.alike.People;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Set;

/**
 * Elasticsearch's own answer to the question: {@code more_like_this} of the seed's documents. It knows terms only, no numbers and
 * no dates; it gets more of them than it would choose, all weighed, and any of them may match.
 */
record MoreLikeThis(Http http, Stand stand, LookalikePlan plan, People people, Set<String> forbidden) {

    private static final int PAGE = 10_000;
    private static final int MOST_TERMS = 100;

    /** Everybody's score; 0 of those who are not found at all. */
    double[] scores(int[] seed) throws IOException, InterruptedException, BenchProblem {
        var scores = new double[people.ids().length];
        var search = search(seed);
        while (true) {
            var hits = http.send(
                            "POST",
                            stand.elasticsearch() + "/customers/_search",
                            BodyPublishers.ofString(search.toString()))
                    .path("hits")
                    .path("hits");
            for (var hit : hits) {
                var place =
                        Arrays.binarySearch(people.numbers(), hit.path("_id").asInt());
                if (place >= 0) {
                    scores[place] = hit.path("sort").path(0).asDouble();
                }
            }
            if (hits.size() < PAGE) {
                return scores;
            }
            search.set("search_after", hits.path(PAGE - 1).path("sort"));
        }
    }

    private ObjectNode search(int[] seed) {
        var search = Http.JSON
                .createObjectNode()
                .put("size", PAGE)
                .put("track_total_hits", false)
                .put("_source", false);
        search.putArray("sort").add("_score").add("number");
        var alike = search.putObject("query").putObject("more_like_this");
        alike.putArray("fields").add("tags." + plan.source());
        var like = alike.putArray("like");
        for (var member : seed) {
            like.addObject().put("_index", "customers").put("_id", Integer.toString(people.numbers()[member]));
        }
        forbidden.forEach(alike.putArray("stop_words")::add);
        alike.put("min_term_freq", 1)
                .put("max_query_terms", MOST_TERMS)
                .put("minimum_should_match", 1)
                .put("boost_terms", 1);
        return search;
    }
}
