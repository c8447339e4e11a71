package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import io.muster.audience.AudienceCounter;
import io.muster.filter.Condition;
import io.muster.shared.EngineAway;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Counts by filters alone, and what a filter excludes by subtraction; all from one shared point in time. */
@ApplicationScoped
class ElasticsearchAudienceCounter implements AudienceCounter {
    private static final int GONE = 404;

    private final ElasticsearchClient client;
    private final ElasticsearchRequests requests;
    private final SharedPointInTime shared;

    ElasticsearchAudienceCounter(ElasticsearchClient client, ElasticsearchRequests requests, SharedPointInTime shared) {
        this.client = client;
        this.requests = requests;
        this.shared = shared;
    }

    @Override
    public Counts count(List<? extends Condition> conditions) {
        List<Difference> differences = conditions.stream().map(Difference::of).toList();
        List<Query> queries = queries(differences);
        return shared.read(pointInTime -> {
            List<Long> counted = queries.size() == 1
                    ? List.of(countOne(queries.getFirst(), pointInTime))
                    : countAll(queries, pointInTime);
            return new Counts(pointInTime.total(), subtracted(differences, counted), pointInTime.asOf());
        });
    }

    private long countOne(Query query, PointInTime pointInTime) {
        return Totals.of(requests.ask(() -> client.search(
                search -> search.pit(pit -> pit.id(pointInTime.id()))
                        .query(query)
                        .size(0)
                        .trackTotalHits(hits -> hits.enabled(true))
                        .allowPartialSearchResults(false),
                Void.class)));
    }

    private List<Long> countAll(List<Query> queries, PointInTime pointInTime) {
        List<RequestItem> searches = queries.stream()
                .map(query -> RequestItem.of(item -> item.header(header -> header.allowPartialSearchResults(false))
                        .body(body -> body.pit(pit -> pit.id(pointInTime.id()))
                                .query(query)
                                .size(0)
                                .trackTotalHits(hits -> hits.enabled(true)))))
                .toList();
        return requests.ask(() -> client.msearch(multi -> multi.searches(searches), Void.class)).responses().stream()
                .map(ElasticsearchAudienceCounter::total)
                .toList();
    }

    private static long total(MultiSearchResponseItem<Void> item) {
        if (item.isFailure()) {
            if (item.failure().status() == GONE) {
                throw new ElasticsearchException("msearch", item.failure());
            }
            throw new EngineAway("Elasticsearch", new ElasticsearchException("msearch", item.failure()));
        }
        return Totals.of(item.result());
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

    private static List<Long> subtracted(List<Difference> differences, List<Long> counted) {
        Iterator<Long> counts = counted.iterator();
        return differences.stream()
                .map(difference -> counts.next() - (difference.excluded().isPresent() ? counts.next() : 0))
                .toList();
    }
}
