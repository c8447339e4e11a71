package io.muster.lookalike;

import io.muster.lookalike.TagCells.AnyOf;
import io.muster.lookalike.TagCells.OneOf;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How well a tag of customers tells a seed from its base.
 *
 * @param typical whether a customer has what sets the seed apart
 */
record TagSeparation(Separation separation, IntPredicate typical) {
    /** From here on a number is looked at more closely than its bins allow: the seed may lie within a part of one. */
    private static final double CLOSER = 0.9;

    private static final int BINS_OF_BASE = 20;
    private static final int BINS_OF_SEED = 10;

    /** By all features of a tag, or by the best single value of one of which customers have many. */
    static TagSeparation of(TagCells tag, int[] seed, int[] base) {
        double[] ofSeed = tag.counts(seed);
        double[] ofBase = tag.counts(base);
        return switch (tag) {
            case OneOf one -> {
                Separation coarse = Separation.of(ofSeed, ofBase);
                yield one.numbers().length > 0 && coarse.auc() >= CLOSER
                        ? closer(one.numbers(), seed, base)
                        : new TagSeparation(coarse, customer -> coarse.typical()[one.cells()[customer]]);
            }
            case AnyOf any ->
                IntStream.range(0, ofSeed.length)
                        .mapToObj(value -> byValue(
                                any,
                                value,
                                seed.length - ofSeed[value],
                                ofSeed[value],
                                base.length - ofBase[value],
                                ofBase[value]))
                        .max(Comparator.comparingDouble(found -> found.separation.auc()))
                        .orElseThrow();
        };
    }

    private static TagSeparation byValue(
            AnyOf tag, int value, double seedWithout, double seedWith, double baseWithout, double baseWith) {
        Separation separation =
                Separation.of(new double[] {seedWithout, seedWith}, new double[] {baseWithout, baseWith});
        return new TagSeparation(
                separation,
                customer -> separation.typical()[Arrays.binarySearch(tag.cells()[customer], value) >= 0 ? 1 : 0]);
    }

    private static TagSeparation closer(double[] numbers, int[] seed, int[] base) {
        double[] ofSeed = sorted(numbers, seed);
        QuantileCuts ends = ofSeed.length == 0
                ? QuantileCuts.of(ofSeed, BINS_OF_SEED)
                : new QuantileCuts(new double[] {ofSeed[0], Math.nextUp(ofSeed[ofSeed.length - 1])});
        QuantileCuts cuts = QuantileCuts.union(List.of(
                ends, QuantileCuts.of(ofSeed, BINS_OF_SEED), QuantileCuts.of(sorted(numbers, base), BINS_OF_BASE)));
        Separation separation = Separation.of(counts(numbers, seed, cuts), counts(numbers, base, cuts));
        return new TagSeparation(separation, customer -> separation.typical()[bin(numbers[customer], cuts)]);
    }

    private static double[] sorted(double[] numbers, int[] customers) {
        return Arrays.stream(customers)
                .mapToDouble(customer -> numbers[customer])
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
    }

    private static double[] counts(double[] numbers, int[] customers, QuantileCuts cuts) {
        double[] counts = new double[cuts.bins() + 1];
        for (int customer : customers) {
            counts[bin(numbers[customer], cuts)]++;
        }
        return counts;
    }

    private static int bin(double number, QuantileCuts cuts) {
        return Double.isNaN(number) ? cuts.bins() : cuts.bin(number);
    }
}
