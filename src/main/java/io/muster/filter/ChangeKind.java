package io.muster.filter;

/** What became of a thing from one version to another. */
public enum ChangeKind {
    ADDED,
    REMOVED,
    CHANGED
}
