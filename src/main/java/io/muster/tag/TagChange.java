package io.muster.tag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says what one tag's value is.
 *
 * @param code the tag
 * @param value exactly this value from now on; null clears it
 * @param at when that became true, in whole milliseconds
 * @param timed whether the caller named that time; where not, saying the same value again renews nothing
 * @param by who says so: {@code api}, or {@code load:} and the load's id
 */
public record TagChange(TagCode code, @Nullable TagValue value, Instant at, boolean timed, String by) {}
