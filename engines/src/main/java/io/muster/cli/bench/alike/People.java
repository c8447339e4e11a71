package io.muster.cli.bench.alike;

import java.util.Arrays;

/**
 * Customers as rows of columns: one for every value of a tag, every tenth of its numbers or dates, and for having none.
 *
 * @param ids as callers know them
 * @param numbers as the index knows them, ascending
 * @param wanted who is to be found
 * @param rows the columns that each has, ascending
 * @param tags which tag each column is of
 */
public record People(String[] ids, int[] numbers, boolean[] wanted, int[][] rows, int[] tags) {

    /** How many have each column. */
    double[] counts(int[] some) {
        var counts = new double[tags.length];
        for (var one : some) {
            for (var column : rows[one]) {
                counts[column]++;
            }
        }
        return counts;
    }

    /** The sum of each one's weights. */
    double[] scores(double[] weights) {
        return Arrays.stream(rows)
                .mapToDouble(row -> Arrays.stream(row)
                        .mapToDouble(column -> weights[column])
                        .sum())
                .toArray();
    }
}
