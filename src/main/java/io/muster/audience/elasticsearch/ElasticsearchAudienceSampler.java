package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.muster.audience.AudienceSampler;
import io.muster.audience.ListLimits;
import io.muster.customer.Customer;
import io.muster.customer.CustomerDocuments;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import io.muster.tag.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Gives every customer found a random score, from the seed and the customer's number, and takes the highest: each is as
 * likely as any other, and no two draws of different seeds have to do with each other.
 */
@ApplicationScoped
class ElasticsearchAudienceSampler implements AudienceSampler {
    private final ElasticsearchClient client;
    private final ElasticsearchRequests requests;
    private final SharedPointInTime shared;
    private final CustomerDocuments documents;
    private final JoinedLists lists;
    private final ListLimits limits;

    ElasticsearchAudienceSampler(
            ElasticsearchClient client,
            ElasticsearchRequests requests,
            SharedPointInTime shared,
            CustomerDocuments documents,
            JoinedLists lists,
            ListLimits limits) {
        this.client = client;
        this.requests = requests;
        this.shared = shared;
        this.documents = documents;
        this.lists = lists;
        this.limits = limits;
    }

    @Override
    public Sample draw(Condition condition, int size, int seed, Catalogue catalogue) {
        return shared.read(pointInTime -> {
            Condition joined = lists.joined(condition, pointInTime.id());
            List<Hit<JsonNode>> drawn = List.of();
            long count = 0;
            for (Condition part : ListedNumbers.parts(joined, limits.atOnce())) {
                SearchResponse<JsonNode> answer = search(random(part, seed), size, pointInTime);
                count += Totals.of(answer);
                drawn = highest(drawn, answer.hits().hits(), size);
            }
            List<Customer> customers = drawn.stream()
                    .map(Hit::source)
                    .map(Objects::requireNonNull)
                    .map(document -> documents.read(document, catalogue))
                    .toList();
            return new Sample(count, customers, pointInTime.asOf());
        });
    }

    private static Query random(Condition condition, int seed) {
        Query wanted = FilterToQuery.query(condition);
        return QueryBuilders.functionScore(score -> score.query(QueryBuilders.bool(bool -> bool.filter(wanted)))
                .functions(function -> function.randomScore(
                        byNumber -> byNumber.seed(Integer.toString(seed)).field(CustomerFields.NUMBER)))
                .boostMode(FunctionBoostMode.Replace));
    }

    private SearchResponse<JsonNode> search(Query query, int size, PointInTime pointInTime) {
        return requests.ask(() -> client.search(
                search -> search.pit(pit -> pit.id(pointInTime.id()))
                        .query(query)
                        .size(size)
                        .trackTotalHits(hits -> hits.enabled(true))
                        .allowPartialSearchResults(false),
                JsonNode.class));
    }

    /** A score depends on the seed and the customer alone, so those of two searches can be compared. */
    private static List<Hit<JsonNode>> highest(List<Hit<JsonNode>> some, List<Hit<JsonNode>> others, int size) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingDouble((Hit<JsonNode> hit) -> Objects.requireNonNull(hit.score()))
                        .reversed())
                .limit(size)
                .toList();
    }
}
