package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.MatchAllQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import io.muster.customer.elasticsearch.ScratchIndex;

/** What a difference says of an index, one count after the other. */
final class DifferenceCount {
    private DifferenceCount() {}

    static long count(Difference difference, ScratchIndex index) {
        Query wanted = FilterToQuery.query(difference.wanted());
        long taken = difference
                .excluded()
                .map(excluded ->
                        index.count(QueryBuilders.bool(both -> both.filter(wanted, FilterToQuery.query(excluded)))))
                .orElse(0L);
        long counted = index.count(wanted) - taken;
        return difference.ofOthers()
                ? index.count(new MatchAllQuery.Builder().build()._toQuery()) - counted
                : counted;
    }
}
