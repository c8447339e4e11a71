package io.muster.filter;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which two versions differ.
 *
 * @param from where it stood, as an RFC 6901 JSON pointer into the old version; null for what is new
 * @param to where it stands, as a JSON pointer into the new version; null for what is gone
 * @param words the change, in words
 */
public record Change(
        ChangeKind kind, @Nullable String from, @Nullable String to, Sentence words) {}
