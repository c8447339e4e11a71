package io.muster.segment;

/** What kind of thing is chosen of a template. */
public enum ParameterType {
    /** A whole number. */
    WHOLE,
    /** A number. */
    NUMBER,
    /** A value of a tag's dictionary. */
    VALUE,
    /** Values of a tag's dictionary, at least one. */
    VALUES
}
