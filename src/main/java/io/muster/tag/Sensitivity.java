package io.muster.tag;

/** How careful one must be with a tag's values, from least to most. */
public enum Sensitivity {
    PUBLIC,
    INTERNAL,
    SENSITIVE,
    CONFIDENTIAL
}
