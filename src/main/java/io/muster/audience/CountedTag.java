package io.muster.audience;

import io.muster.tag.DictionaryValue;
import io.muster.tag.Tag;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a tag is counted: values of its dictionary, true and false of a flag, or bins of its numbers or dates.
 *
 * @param setAfter only a value set after this instant counts; null where values do not expire
 * @param values the codes of those values of an ENUM or MULTI tag that are counted, each once; {@code true} and {@code false}
 *     of a FLAG; empty for numbers and dates. Where there are none, it is counted who has the tag
 * @param edges where numbers or dates are cut, ascending: n edges make n + 1 bins, each from its edge up to, but not
 *     with, the next; the first and the last have no other end, so that every value is in one. Dates are milliseconds
 *     since 1970, days their first in UTC. Empty for all other types
 */
public record CountedTag(Tag tag, @Nullable Instant setAfter, List<String> values, List<Double> edges) {
    private static final List<String> FLAG = List.of("true", "false");

    public CountedTag {
        values = List.copyOf(values);
        edges = List.copyOf(edges);
    }

    /**
     * The tag, all of it, as it counts at an instant.
     *
     * @param edges those of a NUMBER or DATE tag; of no meaning for all others
     */
    public static CountedTag of(Tag tag, Instant now, List<Double> edges) {
        @Nullable Instant setAfter = tag.setAfter(now);
        return switch (tag.type()) {
            case ENUM, MULTI ->
                new CountedTag(
                        tag,
                        setAfter,
                        tag.values().values().stream()
                                .map(DictionaryValue::code)
                                .toList(),
                        List.of());
            case FLAG -> new CountedTag(tag, setAfter, FLAG, List.of());
            case NUMBER, DATE -> new CountedTag(tag, setAfter, List.of(), edges);
        };
    }

    /** Whether it is bins that are counted, not values one by one. */
    public boolean isCut() {
        return switch (tag.type()) {
            case ENUM, MULTI, FLAG -> false;
            case NUMBER, DATE -> true;
        };
    }

    /** Whether everybody who has the tag is in one of its counts, and in no other. */
    public boolean addsUp() {
        return switch (tag.type()) {
            case ENUM -> {
                Set<String> counted = new HashSet<>(values);
                yield tag.values().values().stream().allMatch(value -> counted.contains(value.code()));
            }
            case FLAG -> values.size() == FLAG.size();
            case MULTI -> false;
            case NUMBER, DATE -> true;
        };
    }

    /** How many counts there are of it. */
    public int size() {
        return isCut() ? edges.size() + 1 : values.size();
    }
}
