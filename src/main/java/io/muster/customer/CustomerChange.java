package io.muster.customer;

import io.muster.tag.TagChange;
import java.util.List;

/** Somebody says something of one customer; all of it is stored at once or not at all. */
public sealed interface CustomerChange permits SaidAtOnce, TagChanges {
    /** The customer's id: 1 to 200 printable characters. */
    String id();

    /** What is said, at most one change a tag. */
    List<TagChange> changes();
}
