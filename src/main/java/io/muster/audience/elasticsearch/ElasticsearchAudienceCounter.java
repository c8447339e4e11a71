package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.muster.audience.AudienceCounter;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts with one search request, whose parts each shard answers from one state of its index: so all figures, and what
 * is subtracted from one another, are of one point in time.
 */
@ApplicationScoped
class ElasticsearchAudienceCounter implements AudienceCounter {
    private static final String COUNTS = "counts";

    private final ElasticsearchClient client;
    private final ElasticsearchRequests requests;
    private final InstantSource clock;

    ElasticsearchAudienceCounter(ElasticsearchClient client, ElasticsearchRequests requests, InstantSource clock) {
        this.client = client;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Counts count(List<? extends Condition> conditions) {
        List<Difference> differences = conditions.stream().map(Difference::of).toList();
        // Changes are acknowledged once they can be counted, so all that were before now are in what is read next.
        Instant asOf = clock.instant();
        SearchResponse<Void> answer = requests.ask(() -> client.search(
                search -> search.index(CustomerFields.INDEX)
                        .size(0)
                        .trackTotalHits(hits -> hits.enabled(true))
                        .requestCache(false)
                        .aggregations(
                                COUNTS,
                                counts -> counts.filters(
                                        filters -> filters.filters(list -> list.array(queries(differences))))),
                Void.class));
        @Nullable Aggregate counts = answer.aggregations().get(COUNTS);
        if (answer.hits().total() == null || counts == null) {
            throw new IllegalStateException("Elasticsearch did not count");
        }
        return new Counts(
                answer.hits().total().value(),
                subtracted(differences, counts.filters().buckets().array()),
                asOf);
    }

    private static List<Query> queries(List<Difference> differences) {
        List<Query> queries = new ArrayList<>();
        for (Difference difference : differences) {
            Query wanted = FilterToQuery.query(difference.wanted());
            queries.add(wanted);
            difference
                    .excluded()
                    .map(FilterToQuery::query)
                    .map(excluded -> QueryBuilders.bool(both -> both.filter(wanted, excluded)))
                    .ifPresent(queries::add);
        }
        return queries;
    }

    private static List<Long> subtracted(List<Difference> differences, List<FiltersBucket> buckets) {
        Iterator<FiltersBucket> counted = buckets.iterator();
        return differences.stream()
                .map(difference -> {
                    long wanted = counted.next().docCount();
                    return difference.excluded().isEmpty()
                            ? wanted
                            : wanted - counted.next().docCount();
                })
                .toList();
    }
}
