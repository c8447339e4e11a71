package io.muster.customer;

import io.muster.tag.TagChange;
import java.util.List;

/**
 * Somebody says something of one customer; all of it is stored at once or not at all.
 *
 * @param id the customer's id: 1 to 200 printable characters
 * @param changes at most one a tag
 */
public record CustomerChange(String id, List<TagChange> changes) {
    public CustomerChange {
        changes = List.copyOf(changes);
    }
}
