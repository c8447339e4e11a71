package io.muster.tag;

/** Whether a {@link TagType#DATE} tag holds days, which have no zone, or instants. */
public enum DatePrecision {
    DAY,
    INSTANT
}
