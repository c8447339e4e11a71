package io.muster.lookalike;

import java.time.Instant;

/**
 * A finished search.
 *
 * @param result what it says of itself
 * @param people the best first
 * @param unit what one of their points is worth
 * @param asOf every change acknowledged before this instant is in all of it
 */
public record FoundLookalikes(LookalikeResult result, RankedPeople people, double unit, Instant asOf) {}
