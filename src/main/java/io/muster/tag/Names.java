package io.muster.tag;

/**
 * What people call a thing.
 *
 * @param zh the Chinese name
 * @param en the English name
 */
public record Names(String zh, String en) {

    /** The same name in both languages, for things that nobody has named yet. */
    public static Names of(String name) {
        return new Names(name, name);
    }
}
