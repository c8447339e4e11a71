package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import com.fasterxml.jackson.databind.JsonNode;
import io.muster.audience.CountedTag;
import io.muster.audience.ValueProfile;
import io.muster.audience.ValueProfile.TagCounts;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts all values of everyone, whom nearly every portrait is compared with. It is counted as if it were the last full ten
 * minutes, which the engine keeps for as long as nothing changes; then what has expired since is counted, which is little,
 * and taken away.
 */
final class EveryonePlan {
    private static final long STEP = Duration.ofMinutes(10).toMillis();
    private static final String GONE = "gone";

    private final Query everyone;
    private final List<CountedTag> tags;
    private final ProfilePlan before;
    private final Map<String, Aggregation> since = new LinkedHashMap<>();
    private final List<Query> gone = new ArrayList<>();

    EveryonePlan(Query everyone, List<CountedTag> tags, boolean named) {
        this.everyone = everyone;
        this.tags = List.copyOf(tags);
        this.before = new ProfilePlan(tags.stream().map(EveryonePlan::before).toList(), named);
        IntStream.range(0, tags.size()).forEach(this::planGone);
    }

    private static CountedTag before(CountedTag counted) {
        @Nullable Instant setAfter = counted.setAfter();
        return setAfter == null
                ? counted
                : new CountedTag(counted.tag(), floor(setAfter), counted.values(), counted.edges());
    }

    private static Instant floor(Instant instant) {
        return Instant.ofEpochMilli(Math.floorDiv(instant.toEpochMilli(), STEP) * STEP);
    }

    private void planGone(int at) {
        CountedTag counted = tags.get(at);
        @Nullable Instant setAfter = counted.setAfter();
        if (setAfter != null) {
            Query query = FilterToQuery.setBetween(counted.tag(), floor(setAfter), setAfter);
            gone.add(query);
            since.put(GONE + at, Aggregation.of(part -> part.filter(query).aggregations(GONE, TagBuckets.of(counted))));
        }
    }

    List<Search> searches() {
        List<Search> searches = new ArrayList<>(before.searches(everyone, true));
        if (!gone.isEmpty()) {
            // Within another, aggregations look at the few found, and not each at the whole index.
            searches.add(Search.of(
                    QueryBuilders.bool(any -> any.should(gone)),
                    Map.of(
                            GONE,
                            Aggregation.of(all ->
                                    all.filter(QueryBuilders.matchAll(m -> m)).aggregations(since)))));
        }
        return searches;
    }

    /** What the answers to the searches, in their order, say of everyone. */
    ValueProfile read(List<Answer> answers) {
        if (gone.isEmpty()) {
            return before.read(answers);
        }
        ValueProfile counted = before.read(answers.subList(0, answers.size() - 1));
        JsonNode lost = answers.getLast().aggregations().path(GONE);
        return new ValueProfile(
                counted.count(),
                IntStream.range(0, tags.size())
                        .mapToObj(at -> minus(counted.tags().get(at), tags.get(at), lost.path(GONE + at)))
                        .toList());
    }

    private static TagCounts minus(TagCounts counts, CountedTag counted, JsonNode lost) {
        if (lost.isMissingNode()) {
            return counts;
        }
        List<Long> gone = TagBuckets.counts(counted, lost.path(GONE));
        return new TagCounts(
                counts.covered() - TagBuckets.count(lost),
                IntStream.range(0, gone.size())
                        .mapToObj(i -> counts.counts().get(i) - gone.get(i))
                        .toList());
    }
}
