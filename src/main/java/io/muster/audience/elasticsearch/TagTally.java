package io.muster.audience.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    void ask(TagSearches searches) {
        if (!hasTerms(tag)) {
            searches.count(FilterToQuery.query(live()), count -> customers = count);
            sampleNumbers(searches);
        } else if (setAfter != null || tag.type() == TagType.MULTI) {
            searches.count(FilterToQuery.query(live()), count -> customers = count);
        }
        if (setAfter != null) {
            ObjectNode aggregations = JsonNodeFactory.instance.objectNode();
            String field = CustomerFields.of(CustomerFields.SET_AT, tag.code());
            aggregations.putObject(TagSearches.NEWEST).putObject("max").put("field", field);
            searches.add(null, aggregations, answer -> {
                JsonNode millis =
                        answer.path("aggregations").path(TagSearches.NEWEST).path("value");
                newest = millis.isNumber() ? Instant.ofEpochMilli(millis.longValue()) : null;
            });
        }
        if (freshAfter != null) {
            Instant after = setAfter != null && setAfter.isAfter(freshAfter) ? setAfter : freshAfter;
            searches.count(FilterToQuery.query(new Condition.Exists("", tag, after)), count -> fresh = count);
        }
    }

    /** What can be asked only when the first answers and the counts of terms are there. */
    void askAgain(TagSearches searches) {
        if (!hasTerms(tag)) {
            if (!sampled) {
                searches.add(FilterToQuery.query(live()), distinctNumbers(), this::readDistinct);
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
            look(doubtful, searches);
        }
    }

    TagCount figures() {
        Total values = new Total(
                Math.min(distinct, atLeast ? mostDistinct : distinct), atLeast ? CountType.AT_LEAST : CountType.EXACT);
        return new TagCount(customers, values, newest, freshAfter == null ? null : fresh);
    }

    private void look(List<String> values, TagSearches searches) {
        if (values.size() <= ONE_BY_ONE) {
            values.forEach(value -> searches.any(FilterToQuery.query(has(value)), () -> distinct++));
            return;
        }
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            ObjectNode byTerm = JsonNodeFactory.instance.objectNode();
            values.subList(from, Math.min(from + AT_ONCE, values.size()))
                    .forEach(value -> byTerm.withArray("include").add(CustomerFields.term(tag.code(), value)));
            String field = CustomerFields.ofSource(CustomerFields.TAGS, tag.code());
            ObjectNode counted = distinct(byTerm.put("field", field), AT_ONCE);
            searches.add(FilterToQuery.query(live()), counted, this::readDistinct);
        }
    }

    private Condition has(String value) {
        return tag.type() == TagType.FLAG
                ? new Condition.FlagIs("", tag, setAfter, Boolean.parseBoolean(value))
                : new Condition.HasAny("", tag, setAfter, new TreeSet<>(List.of(value)), null);
    }

    /** Enough in a few customers is enough; a million different numbers need not be told apart to say "at least". */
    private void sampleNumbers(TagSearches searches) {
        int customersLookedAt = mostDistinct * IN_A_SAMPLE;
        searches.sample(FilterToQuery.query(live()), customersLookedAt, distinctNumbers(), answer -> {
            readDistinct(answer);
            sampled = atLeast || !answer.path("terminated_early").booleanValue();
            distinct = sampled ? distinct : 0;
        });
    }

    private ObjectNode distinctNumbers() {
        String part = tag.type() == TagType.NUMBER
                ? CustomerFields.NUMBERS
                : tag.precision() == DatePrecision.DAY ? CustomerFields.DAYS : CustomerFields.MOMENTS;
        ObjectNode byNumber = JsonNodeFactory.instance.objectNode();
        return distinct(byNumber.put("field", CustomerFields.of(part, tag.code())), mostDistinct + 1);
    }

    /** Counts the buckets where they are, so that they need not travel. */
    private static ObjectNode distinct(ObjectNode terms, int most) {
        ObjectNode aggregations = JsonNodeFactory.instance.objectNode();
        aggregations
                .putObject(TagSearches.VALUES)
                .set("terms", terms.put("size", most).put("shard_size", most));
        aggregations
                .putObject(TagSearches.COUNTED)
                .putObject("stats_bucket")
                .put("buckets_path", TagSearches.VALUES + ">_count");
        return aggregations;
    }

    private void readDistinct(JsonNode answer) {
        JsonNode found = answer.path("aggregations");
        distinct += found.path(TagSearches.COUNTED).path("count").longValue();
        long others = found.path(TagSearches.VALUES).path("sum_other_doc_count").longValue();
        atLeast |= others > 0 || (!hasTerms(tag) && distinct > mostDistinct);
    }

    private Condition live() {
        return new Condition.Exists("", tag, setAfter);
    }
}
