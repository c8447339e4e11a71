package io.muster.load;

/** What a quality rule refuses where it is broken. */
public enum Refuses {
    /** The whole row; the customer's other rows are in. */
    ROW,
    /** Only the value, which then counts as missing. */
    VALUE
}
