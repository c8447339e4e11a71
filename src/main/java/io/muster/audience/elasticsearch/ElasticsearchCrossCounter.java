package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import io.muster.audience.CountedTag;
import io.muster.audience.CrossCounter;
import io.muster.audience.CrossCounts;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.filter.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Counts a whole cross table in one search: buckets of the rows' tag, and within each those of the columns' tag. */
@ApplicationScoped
class ElasticsearchCrossCounter implements CrossCounter {
    private static final String ROWS = "rows";
    private static final String ROWLESS = "rowless";
    private static final String COLUMNS = "columns";
    private static final String EACH = "each";

    private final ManySearches searches;
    private final SharedPointInTime shared;

    ElasticsearchCrossCounter(ManySearches searches, SharedPointInTime shared) {
        this.searches = searches;
        this.shared = shared;
    }

    @Override
    public Crossed count(Condition audience, CountedTag rows, CountedTag columns) {
        Map<String, Aggregation> byColumn =
                Map.of(COLUMNS, within(query(columns), Map.of(EACH, TagBuckets.of(columns))));
        Condition without = new Condition.Missing("", rows.tag(), rows.setAfter());
        Search search = Search.of(
                FilterToQuery.query(audience),
                Map.of(
                        ROWS,
                        within(query(rows), Map.of(EACH, TagBuckets.of(rows, byColumn))),
                        ROWLESS,
                        within(FilterToQuery.query(without), byColumn),
                        COLUMNS,
                        byColumn.get(COLUMNS)));
        return shared.read(pointInTime -> new Crossed(
                pointInTime.total(),
                read(searches.send(pointInTime, List.of(search)).getFirst(), rows, columns),
                pointInTime.asOf()));
    }

    private static Query query(CountedTag counted) {
        return FilterToQuery.query(new Condition.Exists("", counted.tag(), counted.setAfter()));
    }

    private static Aggregation within(Query query, Map<String, Aggregation> aggregations) {
        return Aggregation.of(some -> some.filter(query).aggregations(aggregations));
    }

    private static CrossCounts read(Answer answer, CountedTag rows, CountedTag columns) {
        JsonNode counted = answer.aggregations();
        List<JsonNode> buckets = TagBuckets.buckets(rows, counted.path(ROWS).path(EACH));
        return new CrossCounts(
                answer.total(),
                buckets.stream().map(TagBuckets::count).toList(),
                columns(columns, counted),
                buckets.stream().map(row -> columns(columns, row)).toList(),
                TagBuckets.count(counted.path(ROWLESS)),
                answer.total() - TagBuckets.count(counted.path(COLUMNS)),
                columns(columns, counted.path(ROWLESS)),
                buckets.stream().map(ElasticsearchCrossCounter::columnless).toList(),
                columnless(counted.path(ROWLESS)));
    }

    private static List<Long> columns(CountedTag columns, JsonNode parent) {
        return TagBuckets.counts(columns, parent.path(COLUMNS).path(EACH));
    }

    private static long columnless(JsonNode parent) {
        return TagBuckets.count(parent) - TagBuckets.count(parent.path(COLUMNS));
    }
}
