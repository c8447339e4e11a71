package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
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
        Map<String, Aggregation> aggregations = new LinkedHashMap<>();
        for (Tag tag : tags) {
            aggregations.put(
                    tag.code().value(),
                    Aggregation.of(aggregation -> aggregation.percentiles(percentiles -> percentiles
                            .field(FilterToQuery.valueField(tag))
                            .percents(percents)
                            .keyed(false))));
        }
        Answer answer = shared.read(pointInTime -> {
            Condition some = new Condition.InCells("", SampleCells.of(pointInTime.total()));
            return searches.send(pointInTime, List.of(Search.of(FilterToQuery.query(some), aggregations)))
                    .getFirst();
        });
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
}
