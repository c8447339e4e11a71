package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.muster.audience.AudienceSampler;
import io.muster.customer.Customer;
import io.muster.customer.CustomerDocuments;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import io.muster.tag.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

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

    ElasticsearchAudienceSampler(
            ElasticsearchClient client,
            ElasticsearchRequests requests,
            SharedPointInTime shared,
            CustomerDocuments documents) {
        this.client = client;
        this.requests = requests;
        this.shared = shared;
        this.documents = documents;
    }

    @Override
    public Sample draw(Condition condition, int size, int seed, Catalogue catalogue) {
        Query wanted = FilterToQuery.query(condition);
        Query random = QueryBuilders.functionScore(score -> score.query(QueryBuilders.bool(bool -> bool.filter(wanted)))
                .functions(function -> function.randomScore(
                        byNumber -> byNumber.seed(Integer.toString(seed)).field(CustomerFields.NUMBER)))
                .boostMode(FunctionBoostMode.Replace));
        return shared.read(pointInTime -> {
            SearchResponse<JsonNode> answer = requests.ask(() -> client.search(
                    search -> search.pit(pit -> pit.id(pointInTime.id()))
                            .query(random)
                            .size(size)
                            .trackTotalHits(hits -> hits.enabled(true))
                            .allowPartialSearchResults(false),
                    JsonNode.class));
            List<Customer> customers = answer.hits().hits().stream()
                    .map(Hit::source)
                    .map(Objects::requireNonNull)
                    .map(document -> documents.read(document, catalogue))
                    .toList();
            return new Sample(Totals.of(answer), customers, pointInTime.asOf());
        });
    }
}
