package io.muster.filter;

/**
 * A filter as one plain sentence, with the names of tags and values; nothing parses it.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Sentence(String zh, String en) {

    /** The sentence of a filter. */
    public static Sentence of(CheckedFilter filter) {
        return new Sentence(
                new Phrasing(filter, new ChineseWording()).sentence(),
                new Phrasing(filter, new EnglishWording()).sentence());
    }
}
