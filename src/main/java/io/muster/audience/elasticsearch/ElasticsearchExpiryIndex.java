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
import io.muster.tag.TagEdit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Fills in the set times of every document that carries one of the tags without one, some thousands at a time. */
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
    public void prepare(List<TagEdit.Revision> beginning) {
        // While customers are written, each look finds some more: the rest is for the look afterwards.
        layOut(beginning, AT_ONCE);
    }

    @Override
    public void complete(List<TagEdit.Revision> begun) {
        layOut(begun, 1);
    }

    /** Goes on until a look finds fewer than so many documents without a set time; those it finds are laid out too. */
    private void layOut(List<TagEdit.Revision> revisions, int enough) {
        Query withoutSetTime = withoutSetTime(revisions);
        // All of them at once: a document laid out for one of them alone would lose the set times of the others.
        List<Tag> after = revisions.stream().map(TagEdit.Revision::after).toList();
        // All customers who have the tags may have to be written.
        WaitingTime.lifted(() -> {
            store.makeVisible(PATIENCE);
            List<Integer> numbers = find(withoutSetTime);
            while (!numbers.isEmpty()) {
                store.layOut(numbers, after, PATIENCE);
                store.makeVisible(PATIENCE);
                numbers = numbers.size() < enough ? List.of() : find(withoutSetTime);
            }
            return numbers;
        });
    }

    private static Query withoutSetTime(List<TagEdit.Revision> revisions) {
        List<Query> ofEach = revisions.stream()
                .map(TagEdit.Revision::before)
                .map(ElasticsearchExpiryIndex::withoutSetTime)
                .toList();
        return QueryBuilders.bool(bool -> bool.should(ofEach));
    }

    private static Query withoutSetTime(Tag tag) {
        Query setTime =
                QueryBuilders.exists(exists -> exists.field(CustomerFields.of(CustomerFields.SET_AT, tag.code())));
        return QueryBuilders.bool(bool -> bool.filter(FilterToQuery.query(new Condition.Exists("", tag, null)))
                .mustNot(setTime));
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
