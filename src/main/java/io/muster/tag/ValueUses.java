package io.muster.tag;

import java.util.List;
import java.util.Map;

/** How many customers need a value of a dictionary, expired ones included, since expiry may be lengthened. */
public interface ValueUses {

    /** How many customers carry each of these values of the tag; values that nobody carries may be left out. */
    Map<String, Long> customersWith(Tag tag, List<String> values);

    /** How many customers carry any value of the tag. */
    long customersWith(Tag tag);
}
