package io.muster.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.shared.Page.Total;
import io.muster.tag.TagLoads.LastLoad;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a tag fares: who has it, how fresh it is, who needs it.
 *
 * @param customers how many customers have a value that counts
 * @param coverage the share of all customers that they are, 0 to 1; 0 where there are no customers
 * @param distinctValues how many values are in use
 * @param dictionaryValues how many values the dictionary has; null for tags without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TagStatistics(
        TagCode code,
        Names names,
        List<String> category,
        TagType type,
        TagKind kind,
        Refresh refresh,
        String owner,
        TagState state,
        long customers,
        double coverage,
        Total distinctValues,
        @Nullable Integer dictionaryValues,
        TagFreshness freshness,
        TagUse use) {

    /**
     * How new the values are.
     *
     * @param refreshedAt the newest of the times below; null where none is known
     * @param newestSetAt when the newest value was set; null where values do not expire, since their times cannot be counted
     * @param lastLoad the last load that succeeded and brings the tag; null where there is none
     * @param lastChangeAt the newest time of which a caller told a value; null where none did since that is recorded
     * @param setInTime the share of the customers who have it whose value was set within {@code staleAfter}, 0 to 1; null
     *     where that cannot be counted
     * @param staleAfter how old the last refresh may be, in ISO-8601 such as {@code P2D}; null where the tag never goes stale
     * @param stale whether a published tag went stale; null where there are values and nobody knows how old
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TagFreshness(
            @Nullable Instant refreshedAt,
            @Nullable Instant newestSetAt,
            @Nullable LastLoad lastLoad,
            @Nullable Instant lastChangeAt,
            @Nullable Double setInTime,
            @Nullable String staleAfter,
            @Nullable Boolean stale) {}

    /**
     * Who needs it.
     *
     * @param segments how many saved segments test it in a version that is in use
     * @param lastNamedAt when a filter that was counted, shown, pulled or saved last named it; null where none did since
     *     that is recorded
     * @param unused whether nobody needs a published tag: no segment tests it, and no filter named it for long
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TagUse(long segments, @Nullable Instant lastNamedAt, boolean unused) {}
}
