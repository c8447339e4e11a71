package io.muster.tag.rest;

import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import io.muster.tag.TagStatistics;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what a list of tags' statistics can be ordered; what is not known comes first, and tags of equal figures by code. */
enum StatisticsOrder {
    CODE("code", Comparator.comparing(TagStatistics::code)),
    COVERAGE("coverage", Comparator.comparingLong(TagStatistics::customers)),
    DISTINCT_VALUES(
            "distinctValues",
            Comparator.comparingLong(tag -> tag.distinctValues().count())),
    REFRESHED_AT("refreshedAt", byTime(tag -> tag.freshness().refreshedAt())),
    SEGMENTS("segments", Comparator.comparingLong(tag -> tag.use().segments())),
    LAST_NAMED_AT("lastNamedAt", byTime(tag -> tag.use().lastNamedAt()));

    private static final String DESCENDING = "-";

    private final String word;
    private final Comparator<TagStatistics> comparator;

    StatisticsOrder(String word, Comparator<TagStatistics> comparator) {
        this.word = word;
        this.comparator = comparator;
    }

    /**
     * The order that a word names, downwards where a minus stands before it; by code where there is no word.
     *
     * @throws Invalid if it is no such word
     */
    static Comparator<TagStatistics> of(@Nullable String sort) {
        String asked = sort == null ? CODE.word : sort;
        boolean descending = asked.startsWith(DESCENDING);
        String word = descending ? asked.substring(DESCENDING.length()) : asked;
        Comparator<TagStatistics> order = Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .map(each -> each.comparator)
                .findFirst()
                .orElseThrow(() ->
                        new Invalid(new Problem("", "UNKNOWN_VALUE", "sort is none of the values allowed", allowed())));
        return (descending ? order.reversed() : order).thenComparing(TagStatistics::code);
    }

    private static Comparator<TagStatistics> byTime(Function<TagStatistics, @Nullable Instant> time) {
        return Comparator.comparing(tag -> {
            @Nullable Instant known = time.apply(tag);
            return known == null ? Instant.MIN : known;
        });
    }

    private static List<String> allowed() {
        return Arrays.stream(values())
                .flatMap(each -> Stream.of(each.word, DESCENDING + each.word))
                .toList();
    }
}
