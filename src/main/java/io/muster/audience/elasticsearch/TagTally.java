package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import com.fasterxml.jackson.databind.JsonNode;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.shared.Page.CountType;
import io.muster.shared.Page.Total;
import io.muster.tag.DatePrecision;
import io.muster.tag.Tag;
import io.muster.tag.TagCounts.TagCount;
import io.muster.tag.TagType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One tag while it is being counted. Counts of all its terms, expired values included, come from one look at its
 * source's field. Of a tag whose values expire, the set time tells how many customers have a live one; a value that more
 * customers carry than have expired ones is in use, and only the others must be looked for.
 */
final class TagTally {
    private static final String NEWEST = "newest";
    private static final String COUNTED = "counted";

    /** Values looked for one by one, each ended by the first customer found; more are counted in one aggregation. */
    private static final int ONE_BY_ONE = 500;

    private static final int AT_ONCE = 10_000;

    /** So many customers a number, of each shard, tell quickly whether there are too many numbers. */
    private static final int IN_A_SAMPLE = 2;

    private final Tag tag;
    private final @Nullable Instant setAfter;
    private final @Nullable Instant freshAfter;
    private final int mostDistinct;
    private final Map<String, Long> terms = new HashMap<>();
    private long customers;
    private long distinct;
    private boolean atLeast;
    private boolean sampled;
    private @Nullable Instant newest;
    private long fresh;

    /**
     * @param setAfter values set up to this instant have expired; null where they never do
     * @param freshAfter values set after this instant are counted apart; null for none
     * @param mostDistinct numbers and dates are told apart up to so many
     */
    TagTally(Tag tag, @Nullable Instant setAfter, @Nullable Instant freshAfter, int mostDistinct) {
        this.tag = tag;
        this.setAfter = setAfter;
        this.freshAfter = setAfter == null ? null : freshAfter;
        this.mostDistinct = mostDistinct;
    }

    /** Whether its values are terms of its source's field. */
    static boolean hasTerms(Tag tag) {
        return switch (tag.type()) {
            case ENUM, MULTI, FLAG -> true;
            case NUMBER, DATE -> false;
        };
    }

    /** So many customers carry this value, expired or not. */
    void carried(String value, long count) {
        terms.put(value, count);
    }

    /** What can be asked at once. */
    void ask(Questions questions) {
        if (!hasTerms(tag)) {
            questions.count(FilterToQuery.query(live()), count -> customers = count);
            sampleNumbers(questions);
        } else if (setAfter != null || tag.type() == TagType.MULTI) {
            questions.count(FilterToQuery.query(live()), count -> customers = count);
        }
        if (setAfter != null) {
            String field = CustomerFields.of(CustomerFields.SET_AT, tag.code());
            Map<String, Aggregation> max = Map.of(NEWEST, Aggregation.of(of -> of.max(times -> times.field(field))));
            questions.ask(Search.within(QueryBuilders.matchAll(all -> all), max), answer -> {
                JsonNode millis = answer.aggregations().path(NEWEST).path("value");
                newest = millis.isNumber() ? Instant.ofEpochMilli(millis.longValue()) : null;
            });
        }
        if (freshAfter != null) {
            Instant after = setAfter != null && setAfter.isAfter(freshAfter) ? setAfter : freshAfter;
            questions.count(FilterToQuery.query(new Condition.Exists("", tag, after)), count -> fresh = count);
        }
    }

    /** What can be asked only when the first answers and the counts of terms are there. */
    void askAgain(Questions questions) {
        if (!hasTerms(tag)) {
            if (!sampled) {
                questions.ask(Search.within(FilterToQuery.query(live()), distinctNumbers()), this::readDistinct);
            }
            return;
        }
        long carried = terms.values().stream().mapToLong(Long::longValue).sum();
        if (setAfter == null) {
            customers = tag.type() == TagType.MULTI ? customers : carried;
            distinct = terms.size();
            return;
        }
        // At most so many customers have an expired value; of MULTI tags that is too many, which does no harm.
        long expired = carried - customers;
        List<String> doubtful = terms.entrySet().stream()
                .filter(term -> term.getValue() <= expired)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        distinct = terms.size() - doubtful.size();
        if (customers > 0) {
            look(doubtful, questions);
        }
    }

    TagCount figures() {
        Total values = new Total(
                Math.min(distinct, atLeast ? mostDistinct : distinct), atLeast ? CountType.AT_LEAST : CountType.EXACT);
        return new TagCount(customers, values, newest, freshAfter == null ? null : fresh);
    }

    private void look(List<String> values, Questions questions) {
        if (values.size() <= ONE_BY_ONE) {
            values.forEach(value -> questions.any(FilterToQuery.query(has(value)), () -> distinct++));
            return;
        }
        String field = CustomerFields.ofSource(CustomerFields.TAGS, tag.code());
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            List<String> some = values.subList(from, Math.min(from + AT_ONCE, values.size())).stream()
                    .map(value -> CustomerFields.term(tag.code(), value))
                    .toList();
            Map<String, Aggregation> counted = distinct(TermsAggregation.of(terms ->
                    terms.field(field).size(AT_ONCE).shardSize(AT_ONCE).include(include -> include.terms(some))));
            questions.ask(Search.within(FilterToQuery.query(live()), counted), this::readDistinct);
        }
    }

    private Condition has(String value) {
        return tag.type() == TagType.FLAG
                ? new Condition.FlagIs("", tag, setAfter, Boolean.parseBoolean(value))
                : new Condition.HasAny("", tag, setAfter, new TreeSet<>(List.of(value)), null);
    }

    /** Enough in a few customers is enough; a million different numbers need not be told apart to say "at least". */
    private void sampleNumbers(Questions questions) {
        int customersLookedAt = mostDistinct * IN_A_SAMPLE;
        Search sample = Search.sample(FilterToQuery.query(live()), customersLookedAt, distinctNumbers());
        questions.ask(sample, answer -> {
            readDistinct(answer);
            sampled = atLeast || !answer.cutShort();
            distinct = sampled ? distinct : 0;
        });
    }

    private Map<String, Aggregation> distinctNumbers() {
        String part = tag.type() == TagType.NUMBER
                ? CustomerFields.NUMBERS
                : tag.precision() == DatePrecision.DAY ? CustomerFields.DAYS : CustomerFields.MOMENTS;
        String field = CustomerFields.of(part, tag.code());
        return distinct(TermsAggregation.of(
                numbers -> numbers.field(field).size(mostDistinct + 1).shardSize(mostDistinct + 1)));
    }

    /** Counts the buckets where they are, so that they need not travel. */
    private static Map<String, Aggregation> distinct(TermsAggregation terms) {
        return Map.of(
                ManySearches.UNSEEN,
                terms._toAggregation(),
                COUNTED,
                Aggregation.of(all -> all.statsBucket(
                        stats -> stats.bucketsPath(path -> path.single(ManySearches.UNSEEN + ">_count")))));
    }

    private void readDistinct(Answer answer) {
        JsonNode found = answer.aggregations();
        distinct += found.path(COUNTED).path("count").longValue();
        long others =
                found.path(ManySearches.UNSEEN).path("sum_other_doc_count").longValue();
        atLeast |= others > 0 || (!hasTerms(tag) && distinct > mostDistinct);
    }

    private Condition live() {
        return new Condition.Exists("", tag, setAfter);
    }
}
