package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.elasticsearch.core.search.TrackHits;
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
import java.util.stream.StreamSupport;

/**
 * Searches that count, sent some hundreds at once to one point in time. They may read whole columns of the index and so
 * take seconds where there are tens of millions of customers: they are waited for longer than a count is.
 */
@ApplicationScoped
class ManySearches {
    /** The buckets of an aggregation of this name do not travel; another aggregation says how many there are. */
    static final String UNSEEN = "unseen";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 1_000;
    /**
     * From so many characters on no more searches go with those before: a filter may have a hundred thousand terms, which
     * some hundred searches repeat, and all that is sent at once is held in memory several times over.
     */
    private static final int CHARACTERS_AT_ONCE = 4_000_000;

    private static final int FAILED = 300;
    /** The answer shall hold only what is read of it. */
    private static final String PATH =
            "/_msearch?filter_path=responses.status,responses.terminated_early,responses.hits.total,responses.hits.hits._source"
                    + ",responses.hits.hits.matched_queries"
                    + ",responses.aggregations,-responses.aggregations." + UNSEEN + ".buckets";

    private static final String HEADER = "{\"allow_partial_search_results\":false,\"request_cache\":%s}\n";

    private final ElasticsearchRequests requests;
    private final JacksonJsonpMapper json = new JacksonJsonpMapper();

    ManySearches(ElasticsearchRequests requests) {
        this.requests = requests;
    }

    /** Which count of those found is wanted. */
    private enum Total {
        EXACT,
        /** One at most. */
        ANY,
        NONE
    }

    /**
     * One search.
     *
     * @param query whom it counts
     * @param aggregations what of them
     * @param lookAt of how many customers of each shard; 0 for all of them
     * @param kept whether the engine shall keep the answer for as long as its index stays as it is
     * @param read how many of those found are to be read
     * @param fields which parts of their documents
     */
    record Search(
            Query query,
            Map<String, Aggregation> aggregations,
            Total total,
            int lookAt,
            boolean kept,
            int read,
            List<String> fields) {

        /** Counts those whom the query finds, and what there is of them. */
        static Search of(Query query, Map<String, Aggregation> aggregations) {
            return new Search(query, aggregations, Total.EXACT, 0, false, 0, List.of());
        }

        /** Whether the query finds anybody; who is found first ends it. */
        static Search any(Query query) {
            return new Search(query, Map.of(), Total.ANY, 1, false, 0, List.of());
        }

        /** Counts what there is of those whom the query finds, but not them. */
        static Search within(Query query, Map<String, Aggregation> aggregations) {
            return new Search(query, aggregations, Total.NONE, 0, false, 0, List.of());
        }

        /** The same of so many customers of each shard and no more. */
        static Search sample(Query query, int customers, Map<String, Aggregation> aggregations) {
            return new Search(query, aggregations, Total.NONE, customers, false, 0, List.of());
        }

        /** Counts those whom the query finds, and reads some of them. */
        static Search reading(Query query, int most, List<String> fields) {
            return new Search(query, Map.of(), Total.EXACT, 0, false, most, fields);
        }

        /** The same, with an answer that the engine keeps if that is wanted. */
        Search kept(boolean isKept) {
            return new Search(query, aggregations, total, lookAt, isKept, read, fields);
        }

        /** What is asked, but not of which point in time. */
        SearchRequestBody.Builder body() {
            SearchRequestBody.Builder parts =
                    new SearchRequestBody.Builder().query(query).size(read).trackTotalHits(track(total));
            if (!aggregations.isEmpty()) {
                // Even of none at all the engine would look at every customer found, where counting alone often need
                // not.
                parts.aggregations(aggregations);
            }
            if (lookAt > 0) {
                parts.terminateAfter((long) lookAt);
            }
            if (read > 0) {
                parts.source(source -> source.filter(filter -> filter.includes(fields)));
            }
            return parts;
        }

        private static TrackHits track(Total total) {
            return TrackHits.of(hits -> switch (total) {
                case EXACT -> hits.enabled(true);
                case ANY -> hits.count(1);
                case NONE -> hits.enabled(false);
            });
        }
    }

    /**
     * What one search counted.
     *
     * @param total everyone whom it found, where that was asked
     * @param cutShort whether there was more than it was told to look at
     * @param hits those who were to be read: their documents, and which of the named queries found them
     */
    record Answer(long total, boolean cutShort, JsonNode aggregations, List<JsonNode> hits) {
        /** @throws IllegalStateException where a total that was to be exact is only a bound */
        static Answer of(Search search, JsonNode response) {
            JsonNode hits = response.path("hits");
            JsonNode total = hits.path("total");
            if (search.total() == Total.EXACT
                    && !total.path("relation").asText().equals("eq")) {
                throw new IllegalStateException("Elasticsearch did not count exactly");
            }
            return new Answer(
                    total.path("value").asLong(),
                    response.path("terminated_early").asBoolean(),
                    response.path("aggregations"),
                    StreamSupport.stream(hits.path("hits").spliterator(), false).toList());
        }
    }

    /**
     * Sends them all, and waits for as long as counting whole columns may take.
     *
     * @throws EngineAway if the engine does not answer in time, or not all of them
     * @throws ElasticsearchRefused if the engine has lost the point in time
     */
    List<Answer> send(PointInTime pointInTime, List<Search> searches) {
        return send(pointInTime, searches, PATIENCE);
    }

    /** The same, for searches that are known to be short. */
    List<Answer> send(PointInTime pointInTime, List<Search> searches, Duration patience) {
        List<Answer> answers = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < searches.size(); i++) {
            write(searches.get(i), pointInTime, lines);
            int written = i + 1 - answers.size();
            if (i + 1 == searches.size() || written == AT_ONCE || lines.length() >= CHARACTERS_AT_ONCE) {
                send(lines.toString(), searches.subList(i + 1 - written, i + 1), patience, answers);
                lines.setLength(0);
            }
        }
        return answers;
    }

    private void write(Search search, PointInTime pointInTime, StringBuilder lines) {
        SearchRequestBody body =
                search.body().pit(pit -> pit.id(pointInTime.id())).build();
        lines.append(HEADER.formatted(search.kept()))
                .append(JsonpUtils.toJsonString(body, json))
                .append('\n');
    }

    private void send(String lines, List<Search> searches, Duration patience, List<Answer> answers) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        JsonNode responses =
                requests.send("POST", PATH, bytes, bytes.length, patience).path("responses");
        for (int i = 0; i < searches.size(); i++) {
            JsonNode response = responses.path(i);
            int status = response.path("status").asInt();
            if (status >= FAILED) {
                throw requests.refused("POST /_msearch", status);
            }
            answers.add(Answer.of(searches.get(i), response));
        }
    }
}
