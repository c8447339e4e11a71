package io.muster.shared;

import java.util.Set;

/**
 * Which versions of a thing its caller is willing to replace.
 *
 * @param any whether it may be any
 * @param versions these, where not any
 */
public record ExpectedVersion(boolean any, Set<Integer> versions) {
    /** Whatever stands there. */
    public static final ExpectedVersion ANY = new ExpectedVersion(true, Set.of());

    public ExpectedVersion {
        versions = Set.copyOf(versions);
    }

    /** @throws Stale if the thing's present version is none of the expected ones */
    public void check(int current) {
        if (!any && !versions.contains(current)) {
            throw new Stale(current);
        }
    }
}
