package io.muster.audience.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.audience.CountedTag;
import io.muster.audience.ValueProfile;
import io.muster.audience.ValueProfile.TagCounts;
import io.muster.customer.CustomerFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values that count no more, counted over the documents of a few customers. */
final class LapsedValues {
    private final List<CountedTag> tags;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> placesOfTerms = new HashMap<>();
    private final boolean[] covers;
    private final long[] covered;
    private final long[][] counts;

    /** @param covers of which tags the coverage is to be counted, too */
    LapsedValues(List<CountedTag> tags, Predicate<CountedTag> covers) {
        this.tags = List.copyOf(tags);
        this.covers = new boolean[tags.size()];
        this.covered = new long[tags.size()];
        this.counts = tags.stream().map(tag -> new long[tag.size()]).toArray(long[][]::new);
        for (int at = 0; at < tags.size(); at++) {
            CountedTag counted = tags.get(at);
            if (counted.setAfter() != null) {
                places.put(counted.tag().code().value(), at);
                this.covers[at] = covers.test(counted);
                if (!counted.isCut()) {
                    List<String> terms = TagBuckets.terms(counted);
                    IntStream.range(0, terms.size()).forEach(i -> placesOfTerms.put(terms.get(i), i));
                }
            }
        }
    }

    /** Which of a customer's values are to be counted. */
    @FunctionalInterface
    interface Lapse {
        /**
         * Whether this one is.
         *
         * @param place of the tag
         * @param setAt when it was set, in milliseconds since 1970
         */
        boolean test(int place, long setAt);
    }

    /** Counts the values of one customer. */
    void add(JsonNode document, Lapse lapse) {
        boolean[] lapsed = new boolean[tags.size()];
        document.path(CustomerFields.SET_AT)
                .properties()
                .forEach(source -> source.getValue().properties().forEach(field -> {
                    @Nullable Integer place = places.get(source.getKey() + "." + field.getKey());
                    if (place != null && lapse.test(place, field.getValue().asLong())) {
                        lapsed[place] = true;
                        covered[place] += covers[place] ? 1 : 0;
                        addCut(place, document);
                    }
                }));
        document.path(CustomerFields.TAGS).forEach(source -> source.forEach(node -> addTerm(node.textValue(), lapsed)));
    }

    private void addTerm(String term, boolean[] lapsed) {
        @Nullable Integer place = places.get(term.substring(0, term.indexOf('=')));
        if (place != null && lapsed[place]) {
            @Nullable Integer value = placesOfTerms.get(term);
            if (value != null) {
                counts[place][value]++;
            }
        }
    }

    private void addCut(int place, JsonNode document) {
        CountedTag counted = tags.get(place);
        if (counted.isCut()) {
            JsonNode value = document;
            for (String part : FilterToQuery.valueField(counted.tag()).split("\\.")) {
                value = value.path(part);
            }
            double number = value.asDouble();
            long bin = counted.edges().stream().filter(edge -> edge <= number).count();
            counts[place][(int) bin]++;
        }
    }

    /** What is left of the counts of the same tags. */
    ValueProfile takenFrom(ValueProfile profile) {
        return new ValueProfile(
                profile.count(),
                IntStream.range(0, tags.size())
                        .mapToObj(place -> minus(profile.tags().get(place), place))
                        .toList());
    }

    private TagCounts minus(TagCounts from, int place) {
        return new TagCounts(
                from.covered() - covered[place],
                IntStream.range(0, counts[place].length)
                        .mapToObj(i -> from.counts().get(i) - counts[place][i])
                        .toList());
    }
}
