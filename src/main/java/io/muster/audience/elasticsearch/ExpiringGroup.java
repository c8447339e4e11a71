package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import io.muster.audience.CountedTag;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.customer.CustomerFields;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tags of one source whose values expire after the same time. Mostly they are set together, so that of one customer all
 * have expired, or none; then one of them can stand in for all.
 *
 * @param setAfter after which their values had to be set to count
 * @param tags those that are to be counted
 * @param all these and all other published tags of the group: so the engine is asked the same of it, whichever of them are
 *     counted
 */
record ExpiringGroup(Instant setAfter, List<CountedTag> tags, List<Tag> all) {
    /** Fewer are as fast one by one. */
    private static final int FEWEST = 3;
    /** So many customers cost as much to read as one more tag to count by itself; measured. */
    private static final int ODD_FOR_A_TAG = 20;

    private static final String ODD = "odd";

    private record Key(String source, Instant setAfter) {}

    /**
     * The groups that are worth it, always in the same order.
     *
     * @param tags what is to be counted
     * @param known all published tags
     */
    static List<ExpiringGroup> of(List<CountedTag> tags, List<Tag> known) {
        Map<Key, List<CountedTag>> groups =
                new TreeMap<>(Comparator.comparing(Key::source).thenComparing(Key::setAfter));
        for (CountedTag counted : tags) {
            @Nullable Instant setAfter = counted.setAfter();
            if (setAfter != null) {
                groups.computeIfAbsent(new Key(counted.tag().code().source(), setAfter), key -> new ArrayList<>())
                        .add(counted);
            }
        }
        Set<TagCode> counted = tags.stream().map(tag -> tag.tag().code()).collect(Collectors.toSet());
        List<Tag> others =
                known.stream().filter(tag -> !counted.contains(tag.code())).toList();
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() >= FEWEST)
                .map(group ->
                        new ExpiringGroup(group.getKey().setAfter(), group.getValue(), all(group.getValue(), others)))
                .toList();
    }

    private static List<Tag> all(List<CountedTag> tags, List<Tag> others) {
        Tag first = tags.getFirst().tag();
        return Stream.concat(
                        tags.stream().map(CountedTag::tag),
                        others.stream()
                                .filter(tag ->
                                        tag.code().source().equals(first.code().source())
                                                && Objects.equals(tag.timeToLive(), first.timeToLive())))
                .sorted(Comparator.comparing(Tag::code))
                .toList();
    }

    String source() {
        return tags.getFirst().tag().code().source();
    }

    /** Whose value of one of the tags that stand in was set too long ago. */
    Query expired(List<Tag> standIns) {
        return any(standIns.stream().map(tag -> FilterToQuery.expired(tag, setAfter)));
    }

    /** Finds those of whom the tags that stand in do not say the truth, which can be kept until something changes. */
    Search odd(List<Tag> standIns) {
        Query expired = expired(standIns);
        Query someLive = any(all.stream().map(tag -> FilterToQuery.live(tag, setAfter)));
        Query someExpired = any(all.stream().map(tag -> FilterToQuery.expired(tag, setAfter)));
        Query odd = any(Stream.of(
                QueryBuilders.bool(both -> both.filter(expired, someLive)),
                QueryBuilders.bool(both -> both.filter(someExpired).mustNot(expired))));
        int most = ODD_FOR_A_TAG * all.size();
        return Search.within(
                        odd,
                        Map.of(
                                ODD,
                                Aggregation.of(numbers -> numbers.terms(each -> each.field(CustomerFields.NUMBER)
                                        .size(most)
                                        .shardSize(most)))))
                .kept(true);
    }

    /** The numbers of those; nothing where they are too many for the tags that are counted. */
    Optional<TreeSet<Integer>> readOdd(Answer answer) {
        var found = answer.aggregations().path(ODD);
        TreeSet<Integer> numbers = new TreeSet<>();
        found.path("buckets").forEach(bucket -> numbers.add(bucket.path("key").asInt()));
        boolean areFew =
                found.path("sum_other_doc_count").asLong() == 0 && numbers.size() <= ODD_FOR_A_TAG * tags.size();
        return areFew ? Optional.of(numbers) : Optional.empty();
    }

    private static Query any(Stream<Query> queries) {
        List<Query> all = queries.toList();
        return QueryBuilders.bool(any -> any.should(all).minimumShouldMatch("1"));
    }
}
