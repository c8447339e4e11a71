package io.muster.tag;

/** How often a tag's values are made anew. */
public enum Refresh {
    REALTIME,
    DAILY,
    MONTHLY,
    ON_EVENT,
    STATIC
}
