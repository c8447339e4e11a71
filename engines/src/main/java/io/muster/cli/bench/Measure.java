package io.muster.cli.bench;

import java.util.Locale;

/** A part of the bench, in the order they are run. */
public enum Measure {
    /** Exact counts beside the bare engine and bitmaps. */
    COUNT,
    /** Counts with the count of every node. */
    NODES,
    /** A random sample of members. */
    PREVIEW,
    /** Members by pages and as a stream. */
    PULL,
    /** One customer. */
    PORTRAIT,
    /** All tags of a whole audience. */
    AUDIENCE,
    /** From a change to its being counted. */
    CHANGE,
    /** Many callers at once. */
    THROUGHPUT,
    /** A seed to the people most like it. */
    EXPAND;

    /** As it is asked for. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
