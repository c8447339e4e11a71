package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import org.jspecify.annotations.Nullable;

/** Exact hit counts, or none at all. */
final class Totals {
    private Totals() {}

    /** @throws IllegalStateException where the engine only gave a bound */
    static long of(ResponseBody<?> answer) {
        @Nullable TotalHits total = answer.hits().total();
        if (total == null || total.relation() != TotalHitsRelation.Eq) {
            throw new IllegalStateException("Elasticsearch did not count exactly");
        }
        return total.value();
    }
}
