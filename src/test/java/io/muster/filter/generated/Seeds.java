package io.muster.filter.generated;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Runs generated cases; a case that fails names its seed, and {@code -Dmuster.seed=} runs that one alone. */
public final class Seeds {
    private static final String PROPERTY = "muster.seed";

    private Seeds() {}

    /** Runs a test with so many different generators, or with that of the given seed alone. */
    public static void forEach(int runs, Consumer<RandomGenerator> test) {
        String given = System.getProperty(PROPERTY, "");
        if (!given.isEmpty()) {
            run(Long.parseLong(given), test);
            return;
        }
        long first = System.nanoTime();
        for (int i = 0; i < runs; i++) {
            run(first + i, test);
        }
    }

    private static void run(long seed, Consumer<RandomGenerator> test) {
        try {
            test.accept(new SplittableRandom(seed));
        } catch (Throwable e) {
            throw new AssertionError("failed with -D" + PROPERTY + "=" + seed + ": " + e.getMessage(), e);
        }
    }
}
