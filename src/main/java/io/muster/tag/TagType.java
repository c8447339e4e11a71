package io.muster.tag;

/** The type of a tag's values; it never changes. */
public enum TagType {
    ENUM,
    MULTI,
    NUMBER,
    DATE,
    FLAG
}
