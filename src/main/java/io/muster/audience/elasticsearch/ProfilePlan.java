package io.muster.audience.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.muster.audience.CountedTag;
import io.muster.audience.ValueProfile;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.filter.Condition;
import io.muster.tag.TagCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which searches count all values of some tags, whoever is counted.
 *
 * <p>All values of all tags of one source lie in one field and are counted by one aggregation, however many tags there
 * are: one column is read, where one for each tag would read it as often. What has expired is counted by itself and taken
 * away, since it is the smaller part; for tags that expire together in one aggregation for their values and one for their bins,
 * for others each by itself.
 */
final class ProfilePlan {
    /** The engine gives 65,535 buckets in one answer, unless told otherwise. */
    private static final int MOST_BUCKETS = 50_000;
    /** Values named one by one; each costs a look-up, and the request grows with them. */
    private static final int NAMED_AT_ONCE = 20_000;
    /** From so many values on it is faster not to name them, but to ask for whatever there is; measured: twice as fast. */
    private static final int WORTH_NAMING = 50;

    private static final int UNNAMED_AT_MOST = 10_000;

    // What begins the names of the aggregations, by which ProfileAnswers finds them.
    static final String TERMS = "terms ";
    static final String EXPIRED = "expired ";
    static final String EXPIRED_BINS = "expired bins ";
    static final String BINS = "bins";
    static final String COVERED = "covered";
    static final String VALUES = "values";

    private final List<CountedTag> tags;
    private final boolean named;
    private final List<Together> together;
    private final Set<TagCode> inGroups;
    private final List<Map<String, Aggregation>> searches = new ArrayList<>();
    private int buckets = MOST_BUCKETS;

    /**
     * @param named whether every value is to be asked for by name, since there are too many in the index
     * @param together groups of tags of which what has expired is counted in one go
     */
    ProfilePlan(List<CountedTag> tags, boolean named, List<Together> together) {
        this.tags = List.copyOf(tags);
        this.named = named;
        this.together = List.copyOf(together);
        this.inGroups = together.stream()
                .flatMap(one -> one.group().tags().stream())
                .map(counted -> counted.tag().code())
                .collect(Collectors.toSet());
        planTerms();
        IntStream.range(0, together.size()).forEach(this::planTogether);
        // So far mostly the same is asked whichever tags of a source are counted, and however they are cut: the engine
        // has kept what it answered of everyone. It keeps whole searches, so that another begins here.
        buckets = MOST_BUCKETS;
        IntStream.range(0, together.size()).forEach(this::planTogetherCut);
        IntStream.range(0, tags.size()).forEach(this::plan);
        if (searches.isEmpty()) {
            searches.add(Map.of());
        }
    }

    /**
     * The searches for the people of one audience.
     *
     * @param kept whether the engine shall keep the answers
     */
    List<Search> searches(Query audience, boolean kept) {
        return searches.stream()
                .map(aggregations -> Search.of(audience, aggregations).kept(kept))
                .toList();
    }

    private void add(String name, Aggregation aggregation, int size) {
        if (buckets + size > MOST_BUCKETS) {
            searches.add(new LinkedHashMap<>());
            buckets = 0;
        }
        searches.getLast().put(name, aggregation);
        buckets += size;
    }

    /** All terms of a source at once; those that are named, in parts where there are too many. */
    private void planTerms() {
        SortedMap<String, List<String>> bySource = new TreeMap<>();
        for (CountedTag counted : tags) {
            if (!counted.isCut()) {
                bySource.computeIfAbsent(TagBuckets.termsField(counted.tag()), field -> new ArrayList<>())
                        .addAll(TagBuckets.terms(counted));
            }
        }
        bySource.forEach((field, terms) -> {
            if (!named && terms.size() >= WORTH_NAMING && terms.size() < UNNAMED_AT_MOST) {
                add(
                        TERMS + field,
                        Aggregation.of(
                                all -> all.terms(byTerm -> byTerm.field(field).size(UNNAMED_AT_MOST))),
                        UNNAMED_AT_MOST);
                return;
            }
            for (int from = 0; from < terms.size(); from += NAMED_AT_ONCE) {
                List<String> some = terms.subList(from, Math.min(from + NAMED_AT_ONCE, terms.size()));
                Aggregation aggregation = Aggregation.of(part -> part.terms(
                        byTerm -> byTerm.field(field).size(some.size()).include(include -> include.terms(some))));
                add(TERMS + field + " " + from, aggregation, some.size());
            }
        });
    }

    private void planTogether(int at) {
        Together group = together.get(at);
        if (group.group().tags().stream().allMatch(CountedTag::isCut)) {
            return;
        }
        String field = TagBuckets.termsField(group.group().tags().getFirst().tag());
        Aggregation terms = Aggregation.of(all ->
                all.terms(byTerm -> byTerm.field(field).size(UNNAMED_AT_MOST).shardSize(UNNAMED_AT_MOST)));
        add(
                EXPIRED + at,
                Aggregation.of(gone -> gone.filter(group.expired()).aggregations(TERMS, terms)),
                UNNAMED_AT_MOST);
    }

    /** Of a group's numbers and dates; in parts where there are too many. */
    private void planTogetherCut(int at) {
        Together group = together.get(at);
        Map<String, Aggregation> bins = new LinkedHashMap<>();
        int size = 0;
        for (CountedTag counted : group.group().tags()) {
            if (counted.isCut()) {
                if (size > 0 && size + counted.size() > MOST_BUCKETS) {
                    addExpired(group, new LinkedHashMap<>(bins), size);
                    bins.clear();
                    size = 0;
                }
                bins.put(counted.tag().code().value(), TagBuckets.of(counted));
                size += counted.size();
            }
        }
        if (size > 0) {
            addExpired(group, bins, size);
        }
    }

    private void addExpired(Together group, Map<String, Aggregation> bins, int size) {
        String first = bins.keySet().iterator().next();
        add(
                EXPIRED_BINS + first,
                Aggregation.of(gone -> gone.filter(group.expired()).aggregations(bins)),
                size);
    }

    private void plan(int at) {
        CountedTag counted = tags.get(at);
        boolean expires =
                counted.setAfter() != null && !inGroups.contains(counted.tag().code());
        if (counted.isCut()) {
            Aggregation bins = TagBuckets.of(counted);
            add(
                    BINS + at,
                    expires ? Aggregation.of(live -> live.filter(live(counted)).aggregations(BINS, bins)) : bins,
                    counted.size());
            return;
        }
        if (expires && counted.size() > 0) {
            Query expired = FilterToQuery.expired(counted.tag(), Objects.requireNonNull(counted.setAfter()));
            add(
                    VALUES + at,
                    Aggregation.of(gone -> gone.filter(expired).aggregations(VALUES, TagBuckets.of(counted))),
                    counted.size());
        }
        if (!counted.addsUp()) {
            add(COVERED + at, Aggregation.of(covered -> covered.filter(live(counted))), 1);
        }
    }

    /** Reads what these searches answered of one audience, in their order. */
    ValueProfile read(List<Answer> answers) {
        return new ProfileAnswers(tags, together, answers).read();
    }

    private static Query live(CountedTag counted) {
        return FilterToQuery.query(new Condition.Exists("", counted.tag(), counted.setAfter()));
    }
}
