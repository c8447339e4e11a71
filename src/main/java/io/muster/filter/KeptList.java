package io.muster.filter;

import org.jspecify.annotations.Nullable;

/**
 * A list of customers that filters may name, as it was when it was read.
 *
 * @param id names it in filters
 * @param name what people call it; null where it has no name
 * @param revision another one after every change of its members
 * @param members who is in it
 */
public record KeptList(String id, @Nullable String name, long revision, MemberNumbers members) {

    /** What a sentence calls it. */
    String spokenName() {
        return name == null ? id : name;
    }
}
