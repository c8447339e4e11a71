package io.muster.tag;

import java.time.Instant;
import java.util.List;

/**
 * One change of a tag.
 *
 * @param version the version that it made
 * @param changedAt when that was
 * @param diff how that version differs from the one before; empty for the first
 */
public record TagRevision(int version, Instant changedAt, List<FieldChange> diff) {
    public TagRevision {
        diff = List.copyOf(diff);
    }
}
