package io.muster.audience;

/**
 * How large two audiences are.
 *
 * @param audience people of the first
 * @param base people of the second
 * @param both people of both; as many as of the first where it lies in the second
 */
public record AudienceSizes(long audience, long base, long both) {}
