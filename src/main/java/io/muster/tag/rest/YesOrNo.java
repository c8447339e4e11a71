package io.muster.tag.rest;

import io.muster.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter that is true or false and nothing else, since a typing error must not be taken for false. */
final class YesOrNo {
    private static final List<String> WORDS = List.of("true", "false");

    private YesOrNo() {}

    /** Tells of a word that is neither; null is none, and nothing is wrong with it. */
    static void check(String name, @Nullable String word, List<Problem> problems) {
        if (word != null && !WORDS.contains(word)) {
            problems.add(new Problem("", "UNKNOWN_VALUE", name + " is none of the values allowed", WORDS));
        }
    }
}
