package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.JsonpUtils;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Searches without hits, read from one point in time and sent some hundreds at once. Of the answers only those figures
 * travel that somebody reads: a list of ten thousand numbers is no more than its length.
 */
final class TagSearches {
    static final String TERMS = "terms";
    static final String VALUES = "values";
    static final String COUNTED = "counted";
    static final String NEWEST = "newest";

    private static final String PATH =
            "/_msearch?filter_path=responses.status,responses.terminated_early,responses.hits.total.value"
                    + ",responses.aggregations.terms.buckets,responses.aggregations.terms.sum_other_doc_count"
                    + ",responses.aggregations.values.sum_other_doc_count,responses.aggregations.counted.count"
                    + ",responses.aggregations.newest.value";
    private static final String HEADER = "{\"allow_partial_search_results\":false}\n";
    private static final int AT_ONCE = 1_000;
    private static final int FAILED = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Search(String body, Consumer<JsonNode> reader) {}

    private final ElasticsearchRequests requests;
    private final JsonpMapper mapper;
    private final String pointInTime;
    private final Duration patience;
    private List<Search> waiting = new ArrayList<>();

    /**
     * @param mapper writes queries
     * @param patience how long some hundreds of them may take
     */
    TagSearches(ElasticsearchRequests requests, JsonpMapper mapper, PointInTime pointInTime, Duration patience) {
        this.requests = requests;
        this.mapper = mapper;
        this.pointInTime = pointInTime.id();
        this.patience = patience;
    }

    /** How many customers the query finds. */
    void count(Query query, Consumer<Long> reader) {
        ObjectNode body = body(query).put("track_total_hits", true);
        add(body, answer -> reader.accept(total(answer)));
    }

    /** Whether the query finds anybody; who is found first ends it. */
    void any(Query query, Runnable found) {
        ObjectNode body = body(query).put("track_total_hits", 1).put("terminate_after", 1);
        add(body, answer -> {
            if (total(answer) > 0) {
                found.run();
            }
        });
    }

    /** Another search; the reader gets its answer. */
    void add(@Nullable Query query, ObjectNode aggregations, Consumer<JsonNode> reader) {
        ObjectNode body = body(query).put("track_total_hits", false);
        body.set("aggs", aggregations);
        add(body, reader);
    }

    /** Another search that looks at so many customers of each shard and no more; the answer says whether there were more. */
    void sample(Query query, int customers, ObjectNode aggregations, Consumer<JsonNode> reader) {
        ObjectNode body = body(query).put("track_total_hits", false).put("terminate_after", customers);
        body.set("aggs", aggregations);
        add(body, reader);
    }

    /** Sends what was added, and hands each answer to its reader. */
    void send() {
        List<Search> all = waiting;
        waiting = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            send(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
    }

    private void send(List<Search> searches) {
        StringBuilder lines = new StringBuilder();
        searches.forEach(search -> lines.append(HEADER).append(search.body()).append('\n'));
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        JsonNode answers =
                requests.send("POST", PATH, bytes, bytes.length, patience).path("responses");
        for (int i = 0; i < searches.size(); i++) {
            JsonNode answer = answers.path(i);
            int status = answer.path("status").intValue();
            if (status >= FAILED) {
                throw requests.refused("POST /_msearch", status);
            }
            searches.get(i).reader().accept(answer);
        }
    }

    private void add(ObjectNode body, Consumer<JsonNode> reader) {
        try {
            waiting.add(new Search(JSON.writeValueAsString(body), reader));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode body(@Nullable Query query) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
        body.putObject("pit").put("id", pointInTime);
        if (query != null) {
            body.putRawValue("query", new RawValue(JsonpUtils.toJsonString(query, mapper)));
        }
        return body;
    }

    private static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").longValue();
    }
}
