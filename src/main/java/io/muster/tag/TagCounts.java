package io.muster.tag;

import io.muster.shared.Page.Total;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many customers have tags, and how many values these have. */
public interface TagCounts {

    /**
     * What is to be counted.
     *
     * @param freshAfter values set after this instant are counted apart, where the tag's values expire; null for none
     */
    record Question(Tag tag, @Nullable Instant freshAfter) {}

    /**
     * One tag's figures; expired values are not counted.
     *
     * @param customers how many customers have a value
     * @param distinctValues how many values are in use: exact for dictionaries and flags; of numbers and dates exact up to a
     *     setting, from there on at least so many
     * @param newestSetAt when the newest value was set, expired or not; null where values do not expire, since only then
     *     that is kept where it can be counted
     * @param fresh how many customers have a value set after the question's instant; null where that was not asked, or
     *     values do not expire
     */
    record TagCount(
            long customers,
            Total distinctValues,
            @Nullable Instant newestSetAt,
            @Nullable Long fresh) {}

    /**
     * Figures of one point in time.
     *
     * @param customers all customers
     * @param byTag every tag asked for
     * @param asOf every change acknowledged before this instant is counted
     */
    record Counted(long customers, Map<TagCode, TagCount> byTag, Instant asOf) {}

    /**
     * Counts, all of one point in time.
     *
     * @throws io.muster.shared.EngineAway if the engine that counts is away
     */
    Counted count(List<Question> questions);
}
