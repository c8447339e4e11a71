package io.muster.customer;

import io.muster.tag.TagChange;
import java.util.List;

/**
 * Changes of one customer's tags, each with its own time.
 *
 * @param id the customer's id
 * @param changes at most one a tag
 */
public record TagChanges(String id, List<TagChange> changes) implements CustomerChange {
    public TagChanges {
        changes = List.copyOf(changes);
    }
}
