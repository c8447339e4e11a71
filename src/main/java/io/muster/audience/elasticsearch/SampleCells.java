package io.muster.audience.elasticsearch;

import io.muster.tag.Cell;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** So many cells that their customers are a sample of everyone. */
final class SampleCells {
    private static final long ENOUGH = 20_000;

    private SampleCells() {}

    /** Cells are hashes of ids, so that the first of them are as good as any. */
    static TreeSet<Integer> of(long customers) {
        long wanted = Math.clamp(Cell.COUNT * ENOUGH / Math.max(1, customers), 1, Cell.COUNT);
        return IntStream.range(0, (int) wanted).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
