package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import io.muster.customer.CustomerFields;
import io.muster.tag.Tag;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/**
 * A group of tags whose expired values are counted in one go.
 *
 * @param standIns tags that say of a customer whether all values of the group have expired
 * @param odd the numbers of the customers of whom they do not say it right; these must be looked at one by one
 */
record Together(ExpiringGroup group, List<Tag> standIns, SortedSet<Integer> odd) {

    /** Finds those of whom every value of the group has expired, and nobody who has to be looked at. */
    Query expired() {
        Query expired = group.expired(standIns);
        return odd.isEmpty()
                ? expired
                : QueryBuilders.bool(all -> all.filter(expired).mustNot(numbers(odd)));
    }

    /** Finds the customers of these numbers. */
    static Query numbers(Collection<Integer> numbers) {
        List<FieldValue> values = numbers.stream().map(FieldValue::of).toList();
        return QueryBuilders.terms(terms -> terms.field(CustomerFields.NUMBER).terms(list -> list.value(values)));
    }
}
