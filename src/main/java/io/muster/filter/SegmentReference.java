package io.muster.filter;

import org.jspecify.annotations.Nullable;

/**
 * A segment, as a filter names it.
 *
 * @param id the segment's id
 * @param version the version, from 1; null for the current one, followed live
 */
public record SegmentReference(String id, @Nullable Integer version) {}
