package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import com.fasterxml.jackson.databind.JsonNode;
import io.muster.audience.CountedTag;
import io.muster.customer.CustomerFields;
import io.muster.tag.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The aggregation that counts one tag's values or bins, whether they have expired or not, and its answer. */
final class TagBuckets {
    private TagBuckets() {}

    /** A bucket for each count of the tag, with these further aggregations within. */
    static Aggregation of(CountedTag counted, Map<String, Aggregation> within) {
        return Aggregation.of(aggregation -> (counted.isCut()
                        ? aggregation.range(range -> range.field(FilterToQuery.valueField(counted.tag()))
                                .ranges(ranges(counted.edges())))
                        : aggregation.terms(terms -> terms.field(termsField(counted.tag()))
                                .size(Math.max(1, counted.size()))
                                .include(include -> include.terms(terms(counted)))))
                .aggregations(within));
    }

    static Aggregation of(CountedTag counted) {
        return of(counted, Map.of());
    }

    /** The field that holds the terms of an ENUM, MULTI or FLAG tag, with those of all others of its source. */
    static String termsField(Tag tag) {
        return CustomerFields.ofSource(CustomerFields.TAGS, tag.code());
    }

    /** The terms of all values of an ENUM, MULTI or FLAG tag, in their order. */
    static List<String> terms(CountedTag counted) {
        return counted.values().stream()
                .map(value -> CustomerFields.term(counted.tag().code(), value))
                .toList();
    }

    private static List<AggregationRange> ranges(List<Double> edges) {
        List<AggregationRange> ranges = new ArrayList<>();
        for (int i = 0; i <= edges.size(); i++) {
            int bin = i;
            ranges.add(AggregationRange.of(range -> {
                if (bin > 0) {
                    range.from(edges.get(bin - 1));
                }
                if (bin < edges.size()) {
                    range.to(edges.get(bin));
                }
                return range;
            }));
        }
        return ranges;
    }

    /** The bucket of each count, in the tag's order; a missing node where nobody is in it. */
    static List<JsonNode> buckets(CountedTag counted, JsonNode answer) {
        JsonNode buckets = answer.path("buckets");
        if (counted.isCut()) {
            // They come in the order of their lower ends, which is the order in which they were asked for.
            return Stream.iterate(0, i -> i + 1)
                    .limit(counted.size())
                    .map(buckets::path)
                    .toList();
        }
        Map<String, JsonNode> byTerm = HashMap.newHashMap(buckets.size());
        buckets.forEach(bucket -> byTerm.put(bucket.path("key").asText(), bucket));
        return terms(counted).stream()
                .map(term -> byTerm.getOrDefault(term, buckets.path("none")))
                .toList();
    }

    /** How many customers are in a bucket. */
    static long count(JsonNode bucket) {
        return bucket.path("doc_count").asLong();
    }

    static List<Long> counts(CountedTag counted, JsonNode answer) {
        return buckets(counted, answer).stream().map(TagBuckets::count).toList();
    }
}
