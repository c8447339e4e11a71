package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import com.fasterxml.jackson.databind.JsonNode;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.customer.CustomerFields;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagCode;
import io.muster.tag.TagCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Counts every tag from one point in time: the terms of each source in one aggregation, everything else as many small
 * searches that the engine mostly answers without looking at a single customer.
 */
@ApplicationScoped
class ElasticsearchTagCounts implements TagCounts {
    /** The engine refuses answers of more than 65,536 buckets; a source with more values is asked in parts. */
    private static final int MOST_BUCKETS = 65_000;

    /** Parts are made by hash and not quite even. */
    private static final int IN_A_PART = 30_000;

    /** True and false. */
    private static final int FLAGS = 2;

    private static final String TERMS = "terms";

    private final ManySearches many;
    private final SharedPointInTime shared;
    private final TagCatalogue catalogue;
    private final InstantSource clock;
    private final int mostDistinct;

    ElasticsearchTagCounts(
            ManySearches many,
            SharedPointInTime shared,
            TagCatalogue catalogue,
            InstantSource clock,
            @ConfigProperty(name = "muster.tag.distinct-most") int mostDistinct) {
        if (mostDistinct < 1 || mostDistinct > MOST_BUCKETS) {
            throw new IllegalArgumentException("muster.tag.distinct-most is 1 to " + MOST_BUCKETS);
        }
        this.many = many;
        this.shared = shared;
        this.catalogue = catalogue;
        this.clock = clock;
        this.mostDistinct = mostDistinct;
    }

    @Override
    public Counted count(List<Question> questions) {
        Instant now = clock.instant();
        return shared.read(pointInTime -> count(questions, now, pointInTime));
    }

    private Counted count(List<Question> questions, Instant now, PointInTime pointInTime) {
        Map<TagCode, TagTally> tallies = new TreeMap<>();
        for (Question question : questions) {
            Tag tag = question.tag();
            tallies.put(tag.code(), new TagTally(tag, tag.setAfter(now), question.freshAfter(), mostDistinct));
        }
        Questions asked = new Questions();
        sizes(questions, catalogue.current()).forEach((source, size) -> askForTerms(source, size, tallies, asked));
        tallies.values().forEach(tally -> tally.ask(asked));
        asked.send(many, pointInTime);
        tallies.values().forEach(tally -> tally.askAgain(asked));
        asked.send(many, pointInTime);
        Map<TagCode, TagCount> figures = HashMap.newHashMap(tallies.size());
        tallies.forEach((code, tally) -> figures.put(code, tally.figures()));
        return new Counted(pointInTime.total(), figures, pointInTime.asOf());
    }

    /**
     * The sources whose terms are needed, and how many terms these have at most, with those of tags that nobody asked for:
     * a value is in its dictionary before a customer has it.
     */
    private static Map<String, Integer> sizes(List<Question> questions, Catalogue catalogue) {
        Set<String> sources = questions.stream()
                .map(Question::tag)
                .filter(TagTally::hasTerms)
                .map(tag -> tag.code().source())
                .collect(Collectors.toSet());
        Map<String, Integer> sizes = new TreeMap<>();
        for (Tag tag : catalogue.tags()) {
            String source = tag.code().source();
            if (sources.contains(source) && TagTally.hasTerms(tag)) {
                sizes.merge(source, Math.max(FLAGS, tag.values().size()), Integer::sum);
            }
        }
        return sizes;
    }

    private static void askForTerms(String source, int size, Map<TagCode, TagTally> tallies, Questions asked) {
        int parts = (size - 1) / IN_A_PART + 1;
        for (int part = 0; part < parts; part++) {
            Search search = Search.within(
                    QueryBuilders.matchAll(all -> all),
                    Map.of(TERMS, terms(source, part, parts)._toAggregation()));
            asked.ask(search, answer -> {
                JsonNode found = answer.aggregations().path(TERMS);
                if (found.path("sum_other_doc_count").longValue() > 0) {
                    throw new IllegalStateException("Elasticsearch did not count exactly");
                }
                found.path("buckets").forEach(bucket -> tell(bucket, tallies));
            });
        }
    }

    private static TermsAggregation terms(String source, int part, int parts) {
        return TermsAggregation.of(terms -> {
            terms.field(CustomerFields.TAGS + "." + source).size(MOST_BUCKETS).shardSize(MOST_BUCKETS);
            return parts == 1
                    ? terms
                    : terms.include(include ->
                            include.partition(one -> one.partition(part).numPartitions(parts)));
        });
    }

    private static void tell(JsonNode bucket, Map<TagCode, TagTally> tallies) {
        String term = bucket.path("key").textValue();
        int equals = term.indexOf('=');
        @Nullable TagTally tally = tallies.get(new TagCode(term.substring(0, equals)));
        if (tally != null) {
            tally.carried(term.substring(equals + 1), bucket.path("doc_count").longValue());
        }
    }
}
