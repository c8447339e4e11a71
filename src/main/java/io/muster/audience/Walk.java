package io.muster.audience;

/**
 * A walk through an audience, page by page. Once its last page was read it is finished; until it is forgotten that page,
 * like any other, may be asked for again.
 *
 * @param id 22 characters that nobody can guess
 * @param audience who is walked through
 * @param total how many members there are
 */
public record Walk(String id, HeldAudience audience, long total) {}
