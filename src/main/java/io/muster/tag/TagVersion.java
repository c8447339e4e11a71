package io.muster.tag;

import java.time.Instant;
import java.util.List;

/**
 * A tag as it once was.
 *
 * @param tag the tag with the dictionary of that version, values gained meanwhile included
 * @param changedAt when the version was made
 * @param diff how it differs from the version before; empty for the first
 */
public record TagVersion(Tag tag, Instant changedAt, List<FieldChange> diff) {
    public TagVersion {
        diff = List.copyOf(diff);
    }
}
