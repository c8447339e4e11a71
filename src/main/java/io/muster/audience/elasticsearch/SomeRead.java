package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import com.fasterxml.jackson.databind.JsonNode;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.customer.CustomerFields;
import java.util.List;
import java.util.stream.IntStream;

/** A few customers, read one by one, and to which of some audiences each belongs. */
final class SomeRead {
    private static final List<String> FIELDS = List.of(
            CustomerFields.NUMBER,
            CustomerFields.TAGS,
            CustomerFields.NUMBERS,
            CustomerFields.DAYS,
            CustomerFields.MOMENTS,
            CustomerFields.SET_AT);

    private SomeRead() {}

    /** Reads those whom the query finds, so many at most. */
    static Search search(Query some, List<Query> audiences, int most) {
        List<Query> named = IntStream.range(0, audiences.size())
                .mapToObj(at -> QueryBuilders.bool(
                        audience -> audience.queryName(String.valueOf(at)).filter(audiences.get(at))))
                .toList();
        // Who is in no audience changes no figure.
        return Search.reading(
                QueryBuilders.bool(both -> both.filter(
                        some, QueryBuilders.bool(any -> any.should(named).minimumShouldMatch("1")))),
                most,
                FIELDS);
    }

    /** Whether all of them were read. */
    static boolean isWhole(Answer answer) {
        return answer.hits().size() == answer.total();
    }

    /** The documents of those who are in the audience of this place. */
    static List<JsonNode> of(Answer answer, int audience) {
        String name = String.valueOf(audience);
        return answer.hits().stream()
                .filter(hit -> IntStream.range(0, hit.path("matched_queries").size())
                        .anyMatch(i ->
                                name.equals(hit.path("matched_queries").path(i).asText())))
                .map(hit -> hit.path("_source"))
                .toList();
    }
}
