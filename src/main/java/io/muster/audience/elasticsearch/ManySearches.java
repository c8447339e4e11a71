package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.databind.JsonNode;
import io.muster.shared.EngineAway;
import io.muster.shared.elasticsearch.ElasticsearchRefused;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Searches that count and find nobody, sent as one request to one point in time. They may read whole columns of the index
 * and so take seconds where there are tens of millions of customers: they are waited for longer than a count is.
 */
@ApplicationScoped
class ManySearches {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FAILED = 300;
    /** The answer shall hold only what is read of it. */
    private static final String PATH =
            "/_msearch?filter_path=responses.status,responses.hits.total,responses.aggregations";

    private static final String HEADER = "{\"allow_partial_search_results\":false,\"request_cache\":%s}\n";

    private final ElasticsearchRequests requests;
    private final JacksonJsonpMapper json = new JacksonJsonpMapper();

    ManySearches(ElasticsearchRequests requests) {
        this.requests = requests;
    }

    /**
     * One search.
     *
     * @param query whom it counts
     * @param aggregations what of them
     * @param kept whether the engine shall keep the answer for as long as its index stays as it is
     */
    record Search(Query query, Map<String, Aggregation> aggregations, boolean kept) {}

    /**
     * What one search counted.
     *
     * @param total everyone whom it found
     */
    record Answer(long total, JsonNode aggregations) {}

    /**
     * Sends them all.
     *
     * @throws EngineAway if the engine does not answer in time, or not all of them
     * @throws ElasticsearchRefused if the engine has lost the point in time
     */
    List<Answer> send(PointInTime pointInTime, List<Search> searches) {
        StringBuilder lines = new StringBuilder();
        for (Search search : searches) {
            SearchRequestBody body = SearchRequestBody.of(parts -> parts.pit(pit -> pit.id(pointInTime.id()))
                    .query(search.query())
                    .size(0)
                    .trackTotalHits(hits -> hits.enabled(true))
                    .aggregations(search.aggregations()));
            lines.append(HEADER.formatted(search.kept()))
                    .append(JsonpUtils.toJsonString(body, json))
                    .append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        JsonNode responses =
                requests.send("POST", PATH, bytes, bytes.length, PATIENCE).path("responses");
        List<Answer> answers = new ArrayList<>();
        for (JsonNode response : responses) {
            int status = response.path("status").asInt();
            if (status >= FAILED) {
                throw requests.refused("POST " + PATH, status);
            }
            answers.add(new Answer(total(response), response.path("aggregations")));
        }
        return answers;
    }

    private static long total(JsonNode response) {
        JsonNode total = response.path("hits").path("total");
        if (!total.path("relation").asText().equals("eq")) {
            throw new IllegalStateException("Elasticsearch did not count exactly");
        }
        return total.path("value").asLong();
    }
}
