package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.customer.CustomerFields;
import io.muster.filter.Condition;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Of each source the expiring tags that most customers have; learned from a sample and kept for a while. Whoever uses them
 * asks for exceptions, so that no count depends on how good they are.
 */
@ApplicationScoped
class StandIns {
    private static final int OF_A_SOURCE = 2;

    private final InstantSource clock;
    private final Duration kept;
    private final Map<TagCode, Learned> learned = new ConcurrentHashMap<>();

    StandIns(InstantSource clock, @ConfigProperty(name = "muster.portrait.bins-kept") Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    private record Learned(long customers, Instant until) {}

    /**
     * The best of these tags, all of which expire, by source.
     *
     * @param total all customers
     */
    Map<String, List<Tag>> of(List<Tag> tags, long total, ManyAnswers engine) {
        Instant now = clock.instant();
        List<Tag> unknown = tags.stream().filter(tag -> !isKnown(tag, now)).toList();
        if (!unknown.isEmpty()) {
            learn(unknown, total, engine, now.plus(kept));
        }
        return tags.stream().collect(Collectors.groupingBy(tag -> tag.code().source())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, source -> best(source.getValue())));
    }

    private boolean isKnown(Tag tag, Instant now) {
        @Nullable Learned last = learned.get(tag.code());
        return last != null && now.isBefore(last.until());
    }

    private void learn(List<Tag> tags, long total, ManyAnswers engine, Instant until) {
        Condition some = new Condition.InCells("", SampleCells.of(total));
        Map<String, Aggregation> counts = tags.stream()
                .map(Tag::code)
                .collect(Collectors.toMap(
                        TagCode::value,
                        code -> Aggregation.of(count ->
                                count.valueCount(of -> of.field(CustomerFields.of(CustomerFields.SET_AT, code))))));
        var found = engine.answer(List.of(Search.within(FilterToQuery.query(some), counts)))
                .getFirst()
                .aggregations();
        tags.forEach(tag -> learned.put(
                tag.code(),
                new Learned(found.path(tag.code().value()).path("value").asLong(), until)));
    }

    private List<Tag> best(List<Tag> tags) {
        Comparator<Tag> byCustomers = Comparator.comparingLong(tag ->
                -learned.getOrDefault(tag.code(), new Learned(0, Instant.MIN)).customers());
        return tags.stream()
                .sorted(byCustomers.thenComparing(Tag::code))
                .limit(OF_A_SOURCE)
                .toList();
    }
}
