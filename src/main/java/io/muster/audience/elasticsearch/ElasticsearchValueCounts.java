package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.muster.audience.AudienceCounter;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.shared.elasticsearch.ElasticsearchRequests;
import io.muster.tag.Tag;
import io.muster.tag.ValueCounts;
import io.muster.tag.ValueUses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the customers of a tag's values: one aggregation for each ten thousand values. */
@ApplicationScoped
class ElasticsearchValueCounts implements ValueCounts, ValueUses {
    private static final int AT_ONCE = 10_000;
    private static final String VALUES = "values";

    private final ElasticsearchClient client;
    private final ElasticsearchRequests requests;
    private final SharedPointInTime shared;
    private final AudienceCounter counter;
    private final InstantSource clock;

    ElasticsearchValueCounts(
            ElasticsearchClient client,
            ElasticsearchRequests requests,
            SharedPointInTime shared,
            AudienceCounter counter,
            InstantSource clock) {
        this.client = client;
        this.requests = requests;
        this.shared = shared;
        this.counter = counter;
        this.clock = clock;
    }

    @Override
    public Counted counts(Tag tag, List<String> values) {
        Condition.Exists live = new Condition.Exists("", tag, tag.setAfter(clock.instant()));
        return shared.read(pointInTime -> new Counted(all(live, values, pointInTime), pointInTime.asOf()));
    }

    private Map<String, Long> all(Condition.Exists live, List<String> values, PointInTime pointInTime) {
        Map<String, Long> counts = HashMap.newHashMap(values.size());
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            counts.putAll(some(live, values.subList(from, Math.min(from + AT_ONCE, values.size())), pointInTime));
        }
        return Map.copyOf(counts);
    }

    private Map<String, Long> some(Condition.Exists live, List<String> values, PointInTime pointInTime) {
        Tag tag = live.tag();
        List<String> terms = values.stream()
                .map(value -> CustomerFields.term(tag.code(), value))
                .toList();
        SearchResponse<Void> answer = requests.ask(() -> client.search(
                search -> search.pit(pit -> pit.id(pointInTime.id()))
                        .query(FilterToQuery.query(live))
                        .size(0)
                        .allowPartialSearchResults(false)
                        .aggregations(
                                VALUES,
                                aggregation -> aggregation.terms(
                                        byTerm -> byTerm.field(CustomerFields.ofSource(CustomerFields.TAGS, tag.code()))
                                                .include(include -> include.terms(terms))
                                                .size(terms.size())
                                                .shardSize(terms.size()))),
                Void.class));
        @Nullable Aggregate counted = answer.aggregations().get(VALUES);
        if (counted == null || !counted.isSterms()) {
            return Map.of();
        }
        Map<String, Long> counts = new HashMap<>();
        int prefix = CustomerFields.termPrefix(tag.code()).length();
        counted.sterms()
                .buckets()
                .array()
                .forEach(bucket -> counts.put(bucket.key().stringValue().substring(prefix), bucket.docCount()));
        return counts;
    }

    @Override
    public Map<String, Long> customersWith(Tag tag, List<String> values) {
        return shared.read(pointInTime -> all(new Condition.Exists("", tag, null), values, pointInTime));
    }

    @Override
    public long customersWith(Tag tag) {
        return counter.count(List.of(new Condition.Exists("", tag, null)))
                .counts()
                .getFirst();
    }
}
