package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.muster.customer.CustomerFields;
import io.muster.customer.CustomerStore;
import io.muster.filter.Condition;
import io.muster.shared.WaitingTime;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import io.muster.tag.ExpiryIndex;
import io.muster.tag.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Fills in the set time of every document that carries the tag and has none, some thousands at a time. */
@ApplicationScoped
class ElasticsearchExpiryIndex implements ExpiryIndex {
    private static final int AT_ONCE = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ElasticsearchClient client;
    private final ElasticsearchRequests requests;
    private final CustomerStore store;

    ElasticsearchExpiryIndex(ElasticsearchClient client, ElasticsearchRequests requests, CustomerStore store) {
        this.client = client;
        this.requests = requests;
        this.store = store;
    }

    @Override
    public void prepare(Tag before, Tag after) {
        Query withoutSetTime =
                QueryBuilders.bool(bool -> bool.filter(FilterToQuery.query(new Condition.Exists("", before, null)))
                        .mustNot(QueryBuilders.exists(
                                exists -> exists.field(CustomerFields.of(CustomerFields.SET_AT, before.code())))));
        // All customers who have the tag may have to be written.
        WaitingTime.lifted(() -> layOut(withoutSetTime, after));
    }

    private boolean layOut(Query withoutSetTime, Tag after) {
        store.makeVisible(PATIENCE);
        List<Integer> numbers = find(withoutSetTime);
        while (!numbers.isEmpty()) {
            store.layOut(numbers, List.of(after), PATIENCE);
            store.makeVisible(PATIENCE);
            numbers = find(withoutSetTime);
        }
        return true;
    }

    private List<Integer> find(Query query) {
        return requests
                .ask(() -> client.search(
                        search -> search.index(CustomerFields.INDEX)
                                .query(query)
                                .size(AT_ONCE)
                                .source(source -> source.fetch(false))
                                .allowPartialSearchResults(false),
                        Void.class))
                .hits()
                .hits()
                .stream()
                .map(Hit::id)
                .map(Objects::requireNonNull)
                .map(Integer::valueOf)
                .toList();
    }
}
