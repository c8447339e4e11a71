package io.muster.lookalike;

import io.muster.filter.Condition;
import io.muster.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a request is about, at one instant.
 *
 * @param seed whom people shall be like
 * @param within who is searched; everybody where it has no children
 * @param now the instant
 * @param ids whether the seed was given by ids
 */
record AskedPeople(Condition seed, Condition within, Instant now, boolean ids) {

    /** Who is compared with the seed: everyone within, and the seed's own members. */
    Condition base() {
        boolean everybody =
                within instanceof Condition.All all && all.children().isEmpty();
        return everybody ? within : new Condition.Any("", List.of(within, seed));
    }

    /** Who of these is not in the seed. */
    Condition others(Condition people) {
        return new Condition.All("", List.of(people, new Condition.None("", List.of(seed))));
    }

    /** What must be counted to tell whether the request is right. */
    List<Condition> counted() {
        return List.of(seed, within, new Condition.All("", List.of(seed, within)), base());
    }

    /**
     * How many there are.
     *
     * @param both the seed's members who are searched
     * @param base everyone searched, and the seed
     */
    record Sizes(long seed, long within, long both, long base) {
        /** From the counts of {@link AskedPeople#counted}. */
        static Sizes of(List<Long> counts) {
            return new Sizes(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
        }

        /** Everyone searched who is not in the seed. */
        long others() {
            return base - seed;
        }
    }

    /**
     * What is wrong with it.
     *
     * @param wanted null where that is wrong in itself
     * @param leastSeed how many must be in the seed, and as many beside it
     * @param mostFound how many may be wanted
     */
    List<Problem> problems(Sizes sizes, @Nullable Wanted wanted, int leastSeed, int mostFound) {
        List<Problem> problems = new ArrayList<>();
        String pointer = ids ? LookalikeDraft.SEED_IDS : LookalikeDraft.SEED_FILTER;
        if (sizes.seed() == 0) {
            problems.add(new Problem(pointer, "EMPTY_SEED", "Nobody is in the seed."));
        } else if (sizes.seed() < leastSeed) {
            problems.add(new Problem(
                    pointer,
                    "SEED_TOO_SMALL",
                    "The seed has " + sizes.seed() + " members; nothing can be learned from fewer than " + leastSeed
                            + "."));
        } else if (sizes.within() == 0) {
            problems.add(new Problem(LookalikeDraft.WITHIN, "NOBODY_WITHIN", "There is nobody to search."));
        } else if (sizes.both() == 0) {
            problems.add(new Problem(
                    LookalikeDraft.WITHIN, "SEED_OUTSIDE", "No member of the seed is among those to search."));
        } else if (sizes.base() == sizes.seed()) {
            problems.add(new Problem(
                    pointer,
                    "SEED_IS_EVERYONE",
                    "The seed is everyone to search; there is nobody to compare it with."));
        } else if (sizes.others() < leastSeed) {
            problems.add(new Problem(
                    pointer,
                    "TOO_FEW_OTHERS",
                    "Of those to search only " + sizes.others()
                            + " are not in the seed; it cannot be compared with fewer than " + leastSeed + "."));
        }
        if (sizes.within() > 0 && wanted instanceof Wanted.People(long size) && size > sizes.within()) {
            problems.add(new Problem(
                    "/size",
                    "BAD_SIZE",
                    "A size is a whole number from 1 to everyone within, who are " + sizes.within() + "."));
        } else if (wanted != null && wanted.of(sizes.within()) > mostFound) {
            String asked = switch (wanted) {
                case Wanted.People _ -> "/size";
                case Wanted.Ratio _ -> "/ratio";
            };
            problems.add(new Problem(
                    asked,
                    "TOO_LARGE",
                    "That is " + wanted.of(sizes.within()) + " people; at most " + mostFound + " are found at once."));
        }
        return problems;
    }
}
