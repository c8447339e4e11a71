package io.muster.audience;

/**
 * A walk through an audience, page by page, of which more pages are to come.
 *
 * @param id 22 characters that nobody can guess
 * @param audience who is walked through
 * @param total how many members there are
 */
public record Walk(String id, HeldAudience audience, long total) {}
