package io.muster.audience.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.muster.audience.CountedTag;
import io.muster.audience.ValueProfile;
import io.muster.audience.ValueProfile.TagCounts;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the searches of a {@link ProfilePlan} answered of one audience; read once. */
final class ProfileAnswers {
    private final List<CountedTag> tags;
    private final List<Together> together;
    private final List<Answer> answers;
    private final Map<String, JsonNode> byName = new HashMap<>();
    private final Map<String, Long> byTerm = new HashMap<>();
    private final Map<String, JsonNode> expiredBins = new HashMap<>();

    /**
     * @param tags the plan's
     * @param together the plan's
     * @param answers in the order of the plan's searches
     */
    ProfileAnswers(List<CountedTag> tags, List<Together> together, List<Answer> answers) {
        this.tags = tags;
        this.together = together;
        this.answers = answers;
    }

    /** Whether nothing was left out of the answers, as it is where an index has more values than anybody thought of. */
    static boolean areWhole(List<Answer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.aggregations().properties().stream())
                .allMatch(part ->
                        isWhole(part.getValue()) && isWhole(part.getValue().path(ProfilePlan.TERMS)));
    }

    private static boolean isWhole(JsonNode terms) {
        return terms.path("sum_other_doc_count").asLong() == 0;
    }

    ValueProfile read() {
        for (Answer answer : answers) {
            answer.aggregations().properties().forEach(part -> byName.put(part.getKey(), part.getValue()));
        }
        byName.forEach((name, part) -> {
            if (name.startsWith(ProfilePlan.TERMS)) {
                part.path("buckets").forEach(bucket -> add(bucket, TagBuckets.count(bucket)));
            } else if (name.startsWith(ProfilePlan.EXPIRED_BINS)) {
                part.properties().forEach(bins -> expiredBins.put(bins.getKey(), bins.getValue()));
            }
        });
        for (int at = 0; at < together.size(); at++) {
            takeExpired(together.get(at).group(), part(ProfilePlan.EXPIRED + at).path(ProfilePlan.TERMS));
        }
        List<TagCounts> counts = IntStream.range(0, tags.size())
                .mapToObj(at -> tags.get(at).isCut() ? cut(at) : uncut(at))
                .toList();
        return new ValueProfile(answers.getFirst().total(), counts);
    }

    private void add(JsonNode bucket, long count) {
        byTerm.merge(bucket.path("key").asText(), count, Long::sum);
    }

    /** A group's terms stand among all those of its source. */
    private void takeExpired(ExpiringGroup group, JsonNode expired) {
        Set<String> codes = group.tags().stream()
                .map(counted -> counted.tag().code().value())
                .collect(Collectors.toSet());
        for (JsonNode bucket : expired.path("buckets")) {
            String term = bucket.path("key").asText();
            if (codes.contains(term.substring(0, term.indexOf('=')))) {
                add(bucket, -TagBuckets.count(bucket));
            }
        }
    }

    private TagCounts cut(int at) {
        CountedTag counted = tags.get(at);
        JsonNode bins = part(ProfilePlan.BINS + at);
        @Nullable JsonNode expired = expiredBins.get(counted.tag().code().value());
        if (expired == null) {
            List<Long> counts =
                    TagBuckets.counts(counted, counted.setAfter() == null ? bins : bins.path(ProfilePlan.BINS));
            return new TagCounts(sum(counts), counts);
        }
        List<Long> gone = TagBuckets.counts(counted, expired);
        List<Long> all = TagBuckets.counts(counted, bins);
        List<Long> counts = IntStream.range(0, all.size())
                .mapToObj(bin -> all.get(bin) - gone.get(bin))
                .toList();
        return new TagCounts(sum(counts), counts);
    }

    private TagCounts uncut(int at) {
        CountedTag counted = tags.get(at);
        List<String> terms = TagBuckets.terms(counted);
        @Nullable JsonNode expired = byName.get(ProfilePlan.VALUES + at);
        List<Long> gone = expired == null ? List.of() : TagBuckets.counts(counted, expired.path(ProfilePlan.VALUES));
        List<Long> counts = IntStream.range(0, terms.size())
                .mapToObj(i -> byTerm.getOrDefault(terms.get(i), 0L) - (gone.isEmpty() ? 0 : gone.get(i)))
                .toList();
        @Nullable JsonNode covered = byName.get(ProfilePlan.COVERED + at);
        return new TagCounts(covered == null ? sum(counts) : TagBuckets.count(covered), counts);
    }

    private JsonNode part(String name) {
        return byName.getOrDefault(name, MissingNode.getInstance());
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
