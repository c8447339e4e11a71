package io.muster.tag;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one tag of one customer.
 *
 * @param value the value; null where it was cleared, which is remembered so that older news cannot bring it back
 * @param setAt when that became true
 * @param setBy who said so
 */
public record TagEntry(@Nullable TagValue value, Instant setAt, String setBy) {

    /** Whether a value of this age still counts: it expires at its set time plus the time to live. */
    public boolean isLive(@Nullable Duration timeToLive, Instant now) {
        return value != null && (timeToLive == null || setAt.plus(timeToLive).isAfter(now));
    }
}
