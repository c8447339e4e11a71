package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import io.muster.audience.SampledQuantiles;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.filter.Condition;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a t-digest of the customers of so many cells that there are enough. */
@ApplicationScoped
class ElasticsearchSampledQuantiles implements SampledQuantiles {
    private final ManySearches searches;
    private final SharedPointInTime shared;

    ElasticsearchSampledQuantiles(ManySearches searches, SharedPointInTime shared) {
        this.searches = searches;
        this.shared = shared;
    }

    @Override
    public Map<TagCode, List<Double>> quantiles(List<Tag> tags, List<Double> percents) {
        return shared.read(pointInTime -> {
            Condition some = new Condition.InCells("", SampleCells.of(pointInTime.total()));
            Map<TagCode, List<Double>> quantiles =
                    new HashMap<>(among(pointInTime, FilterToQuery.query(some), tags, percents));
            // So few customers carry these that the sample has none of them: all of those few are read.
            List<Tag> rare = tags.stream()
                    .filter(tag -> !quantiles.containsKey(tag.code()))
                    .toList();
            if (!rare.isEmpty()) {
                quantiles.putAll(among(pointInTime, carrying(rare), rare, percents));
            }
            return quantiles;
        });
    }

    private Map<TagCode, List<Double>> among(
            PointInTime pointInTime, Query query, List<Tag> tags, List<Double> percents) {
        Map<String, Aggregation> aggregations = new LinkedHashMap<>();
        for (Tag tag : tags) {
            aggregations.put(
                    tag.code().value(),
                    Aggregation.of(aggregation -> aggregation.percentiles(percentiles -> percentiles
                            .field(FilterToQuery.valueField(tag))
                            .percents(percents)
                            .keyed(false))));
        }
        Answer answer = searches.send(pointInTime, List.of(Search.of(query, aggregations)))
                .getFirst();
        Map<TagCode, List<Double>> quantiles = new HashMap<>();
        for (Tag tag : tags) {
            List<Double> values = new ArrayList<>();
            for (JsonNode value : answer.aggregations().path(tag.code().value()).path("values")) {
                if (value.path("value").isNumber()) {
                    values.add(value.path("value").asDouble());
                }
            }
            if (values.size() == percents.size()) {
                quantiles.put(tag.code(), values);
            }
        }
        return quantiles;
    }

    private static Query carrying(List<Tag> tags) {
        return Query.of(query -> query.bool(any -> any.should(tags.stream()
                .map(tag -> Query.of(one -> one.exists(exists -> exists.field(FilterToQuery.valueField(tag)))))
                .toList())));
    }
}
