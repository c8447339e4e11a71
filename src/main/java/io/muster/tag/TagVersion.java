package io.muster.tag;

/**
 * A tag as it once was.
 *
 * @param revision the change that made it so
 * @param tag the tag with its dictionary, values that were gained during that version included
 */
public record TagVersion(TagRevision revision, Tag tag) {}
