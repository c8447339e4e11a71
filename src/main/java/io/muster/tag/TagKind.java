package io.muster.tag;

/** How a tag's values are made. */
public enum TagKind {
    STATISTICAL,
    RULE,
    MODEL,
    HYBRID
}
