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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What has expired since the last step. It is little, unless a whole load was set in the same minutes. */
final class SinceLastStep {
    /** More are counted in aggregations, one for each tag; measured, these cost as much as reading some thousands. */
    private static final int READ_AT_MOST = 2_000;

    private static final String GONE = "gone";

    private final List<CountedTag> tags;
    private final int most;

    SinceLastStep(List<CountedTag> tags) {
        this(tags, READ_AT_MOST);
    }

    SinceLastStep(List<CountedTag> tags, int most) {
        this.tags = List.copyOf(tags);
        this.most = most;
    }

    /** Whether anything can have expired. */
    boolean isPossible() {
        return tags.stream().anyMatch(counted -> counted.setAfter() != null);
    }

    private Query anything() {
        List<Query> spans = IntStream.range(0, tags.size())
                .mapToObj(this::span)
                .filter(Objects::nonNull)
                .toList();
        return QueryBuilders.bool(any -> any.should(spans).minimumShouldMatch("1"));
    }

    private @Nullable Query span(int place) {
        CountedTag counted = tags.get(place);
        @Nullable Instant setAfter = counted.setAfter();
        return setAfter == null ? null : FilterToQuery.setBetween(counted.tag(), LastStep.before(setAfter), setAfter);
    }

    /** Reads the customers of these audiences of whom something has expired. */
    Search reading(List<Query> audiences) {
        return SomeRead.search(anything(), audiences, most);
    }

    /** Takes it away from the counts of one audience. */
    ValueProfile minus(ValueProfile before, Answer read, int audience) {
        LapsedValues lapsed = new LapsedValues(tags, counted -> true);
        SomeRead.of(read, audience).forEach(document -> lapsed.add(document, this::hasLapsed));
        return lapsed.takenFrom(before);
    }

    private boolean hasLapsed(int place, long setAt) {
        Instant setAfter = Objects.requireNonNull(tags.get(place).setAfter());
        return setAt >= Millis.first(LastStep.before(setAfter), false) && setAt < Millis.first(setAfter, false);
    }

    /** Counts it, for when there are too many customers to be read. */
    Search counting(Query audience) {
        Map<String, Aggregation> since = new LinkedHashMap<>();
        for (int place = 0; place < tags.size(); place++) {
            CountedTag counted = tags.get(place);
            @Nullable Query span = span(place);
            if (span != null) {
                Map<String, Aggregation> counts = counted.size() == 0 ? Map.of() : Map.of(GONE, TagBuckets.of(counted));
                since.put(GONE + place, Aggregation.of(part -> part.filter(span).aggregations(counts)));
            }
        }
        // Within another, aggregations look at the few found, and not each at the whole index.
        return Search.within(
                QueryBuilders.bool(both -> both.filter(audience, anything())),
                Map.of(
                        GONE,
                        Aggregation.of(all ->
                                all.filter(QueryBuilders.matchAll(m -> m)).aggregations(since))));
    }

    /** Takes it away from the counts of the audience that it was asked for. */
    ValueProfile minus(ValueProfile before, Answer counted) {
        JsonNode lost = counted.aggregations().path(GONE);
        return new ValueProfile(
                before.count(),
                IntStream.range(0, tags.size())
                        .mapToObj(place -> minus(before.tags().get(place), tags.get(place), lost.path(GONE + place)))
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
