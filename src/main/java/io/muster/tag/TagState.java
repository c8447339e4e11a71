package io.muster.tag;

/** A tag's life: only a published tag may be used in a filter; a retired one keeps its history. */
public enum TagState {
    DRAFT,
    PUBLISHED,
    RETIRED
}
