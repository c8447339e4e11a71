package io.muster.filter;

import java.util.List;
import java.util.function.Function;

/**
 * The values of a set as they are named in a sentence: all of a short one, the first of a long one.
 *
 * @param shown the names, in the order they were said; at least one
 * @param more how many are left out
 */
record SpokenSet(List<String> shown, int more) {
    private static final int ALL_OF = 8;
    private static final int FIRST_OF_MORE = 5;

    static SpokenSet of(List<String> codes, Function<String, String> name) {
        List<String> distinct = codes.stream().distinct().toList();
        int count = distinct.size() <= ALL_OF ? distinct.size() : FIRST_OF_MORE;
        return new SpokenSet(distinct.stream().limit(count).map(name).toList(), distinct.size() - count);
    }

    /** How many values the set has. */
    int size() {
        return shown.size() + more;
    }

    /** The names that are shown, with one separator before the last of them and another before the others. */
    String joined(String separator, String last) {
        return shown.size() == 1
                ? shown.getFirst()
                : String.join(separator, shown.subList(0, shown.size() - 1)) + last + shown.getLast();
    }
}
