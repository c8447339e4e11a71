package io.muster.lookalike;

import io.muster.shared.Json;
import io.muster.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was read, right or wrong.
 *
 * @param filter of the seed; null where it is something else, or not right
 * @param ids of the seed, in the order given; null where it is something else, or not right
 * @param lookalike whose seed is meant; null where it is something else, or not right
 * @param wanted null where it is not right
 * @param problems what is wrong as far as can be seen without looking anything up
 */
record LookalikeDraft(
        @Nullable String name,
        @Nullable Json filter,
        @Nullable List<String> ids,
        @Nullable String lookalike,
        @Nullable Wanted wanted,
        @Nullable Json within,
        boolean excludeSeed,
        @Nullable List<@Nullable String> tags,
        List<@Nullable String> excludeTags,
        List<Problem> problems) {
    /** Where the seed's filter stands in the body. */
    static final String SEED_FILTER = "/seed/filter";

    /** Where the seed's ids stand in the body. */
    static final String SEED_IDS = "/seed/ids";

    /** Where the lookalike stands whose seed is meant. */
    static final String SEED_LOOKALIKE = "/seed/lookalike";

    /** Where the filter of those to search stands in the body. */
    static final String WITHIN = "/within";

    /** Where the only tags to learn from stand. */
    static final String TAGS = "/tags";

    /** Where the tags not to learn from stand. */
    static final String EXCLUDE_TAGS = "/excludeTags";

    LookalikeDraft {
        problems = List.copyOf(problems);
    }
}
