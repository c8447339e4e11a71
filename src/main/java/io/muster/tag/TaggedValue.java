package io.muster.tag;

/**
 * A tag's value.
 *
 * @param code the tag
 * @param value its value
 */
public record TaggedValue(TagCode code, TagValue value) {}
