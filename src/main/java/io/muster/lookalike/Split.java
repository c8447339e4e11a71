package io.muster.lookalike;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Who is learned from and who is held out. Customers are numbers, the seed's members first.
 *
 * @param seed members learned from
 * @param base customers of the base learned from
 * @param heldOutSeed members that only measure
 * @param heldOutBase customers of the base that only measure
 */
record Split(int[] seed, int[] base, int[] heldOutSeed, int[] heldOutBase) {

    /**
     * Draws that hold out a share of both sides each. As many as fill the whole hold out everybody just once, as in
     * cross-validation; the next begin with a new order.
     *
     * @param share above 0 to 1/2
     */
    static List<Split> draws(int members, int drawn, double share, int draws, Random random) {
        int parts = Math.toIntExact(Math.round(1 / share));
        List<Split> splits = new ArrayList<>();
        List<Integer> seed = List.of();
        List<Integer> base = List.of();
        for (int draw = 0; draw < draws; draw++) {
            int part = draw % parts;
            if (part == 0) {
                seed = shuffled(0, members, random);
                base = shuffled(members, members + drawn, random);
            }
            splits.add(new Split(
                    part(seed, part, parts, false),
                    part(base, part, parts, false),
                    part(seed, part, parts, true),
                    part(base, part, parts, true)));
        }
        return splits;
    }

    /** Everybody is learned from and nobody held out. */
    static Split everybody(int members, int drawn) {
        return new Split(
                IntStream.range(0, members).toArray(),
                IntStream.range(members, members + drawn).toArray(),
                new int[0],
                new int[0]);
    }

    private static List<Integer> shuffled(int from, int to, Random random) {
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(from, to).boxed().toList());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static int[] part(List<Integer> customers, int part, int parts, boolean inside) {
        return IntStream.range(0, customers.size())
                .filter(place -> (place % parts == part) == inside)
                .map(customers::get)
                .sorted()
                .toArray();
    }
}
