package io.muster.load;

/** What a load's file is. */
public enum LoadMode {
    /** The whole truth for the loader's sources: who is missing from it loses their tags. */
    FULL,
    /** News of the customers in it, and of nobody else. */
    MERGE
}
