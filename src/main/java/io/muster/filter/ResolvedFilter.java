package io.muster.filter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filter means at one instant.
 *
 * @param condition who belongs to the audience
 * @param now the instant, in whole milliseconds
 * @param dates what every relative date was taken for, in the order of the filter
 * @param zone the filter's time zone
 */
public record ResolvedFilter(Condition condition, Instant now, List<RelativeDate> dates, ZoneId zone) {
    public ResolvedFilter {
        dates = List.copyOf(dates);
    }

    /**
     * What a relative date was taken for. Whole days are days, both included, in the filter's time zone; others are
     * instants.
     *
     * @param pointer the JSON pointer of the node that said it, or of the reference that brought it in
     * @param from the first day or instant, in ISO-8601
     * @param to the last day or instant, in ISO-8601
     */
    public record RelativeDate(
            String pointer, @Nullable String from, @Nullable String to) {}
}
