package io.muster.tag;

/** How many customers need a value of a dictionary, expired ones included, since expiry may be lengthened. */
public interface ValueUses {

    /** How many customers carry this value of the tag. */
    long customersWith(Tag tag, String value);

    /** How many customers carry any value of the tag. */
    long customersWith(Tag tag);
}
