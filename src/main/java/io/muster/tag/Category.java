package io.muster.tag;

import java.util.List;

/**
 * A node of the tree in which tags are found.
 *
 * @param path one to three category codes, from the root
 * @param names what people call it
 */
public record Category(List<String> path, Names names) {
    /** How deep the tree may be. */
    public static final int DEEPEST = 3;

    public Category {
        path = List.copyOf(path);
    }

    /** A category that nobody has named yet. */
    public static Category unnamed(List<String> path) {
        return new Category(path, Names.of(path.getLast()));
    }
}
