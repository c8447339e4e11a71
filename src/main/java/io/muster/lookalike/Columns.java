package io.muster.lookalike;

import io.muster.lookalike.TagCells.AnyOf;
import io.muster.lookalike.TagCells.OneOf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What weights are learned for: every value of every tag, and every bin of every resolution. A column that more than half
 * of everybody has is turned into its opposite, so that customers have few; of 300 tags most are missing, and that is what
 * most columns of rows would say. To a model with an intercept it is the same.
 */
final class Columns {
    /**
     * Neighbouring features of a tag, which are one column.
     *
     * @param tag its place
     * @param end one more than the last
     * @param parts how many columns of the tag each customer has, so that a number of several resolutions counts like any
     *     other tag
     */
    record Column(int tag, int first, int end, int parts) {
        boolean holds(int cell) {
            return first <= cell && cell < end;
        }
    }

    private final List<TagCells> tags;
    private final List<Column> columns;
    private final boolean[] turned;
    private final int[][] rows;

    /** @param members how many of the customers, from the first on, are the seed's */
    Columns(List<TagCells> tags, int members, int customers) {
        this.tags = List.copyOf(tags);
        this.columns = IntStream.range(0, tags.size())
                .boxed()
                .flatMap(tag -> columnsOf(tag, tags.get(tag)).stream())
                .toList();
        this.turned = turned(IntStream.range(members, customers).toArray());
        List<RowPart> parts =
                IntStream.range(0, tags.size()).mapToObj(this::part).toList();
        this.rows = IntStream.range(0, customers)
                .parallel()
                .mapToObj(customer -> {
                    Row row = new Row();
                    parts.forEach(part -> part.add(customer, row));
                    return row.columns();
                })
                .toArray(int[][]::new);
    }

    /** Columns in the making: streams of them would take longer than all that is learned from them. */
    private static final class Row {
        private int[] columns = new int[64];
        private int size;

        void add(int column) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, 2 * size);
            }
            columns[size++] = column;
        }

        void sortFrom(int begin) {
            Arrays.sort(columns, begin, size);
        }

        int[] columns() {
            return Arrays.copyOf(columns, size);
        }
    }

    /** Adds the columns of one tag that a customer's row has, ascending. */
    private interface RowPart {
        void add(int customer, Row row);
    }

    private RowPart part(int tag) {
        int[] own = IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).tag() == tag)
                .toArray();
        return switch (tags.get(tag)) {
            case OneOf one -> {
                int[][] ofCells = IntStream.range(0, one.features().size())
                        .mapToObj(cell -> Arrays.stream(own)
                                .filter(column -> columns.get(column).holds(cell) != turned[column])
                                .toArray())
                        .toArray(int[][]::new);
                yield (customer, row) -> {
                    for (int column : ofCells[one.cells()[customer]]) {
                        row.add(column);
                    }
                };
            }
            case AnyOf any -> {
                // Here every feature is one column.
                int[] wide = Arrays.stream(own).filter(column -> turned[column]).toArray();
                yield (customer, row) -> addAny(any.cells()[customer], own[0], wide, row);
            }
        };
    }

    private void addAny(int[] cells, int first, int[] wide, Row row) {
        int begin = row.size;
        for (int column : wide) {
            if (Arrays.binarySearch(cells, column - first) < 0) {
                row.add(column);
            }
        }
        for (int cell : cells) {
            if (!turned[first + cell]) {
                row.add(first + cell);
            }
        }
        row.sortFrom(begin);
    }

    /** How many columns there are. */
    int count() {
        return columns.size();
    }

    /** The tags whose features they are, in the order of their places. */
    List<TagCells> tags() {
        return tags;
    }

    /** What each is. */
    Column at(int column) {
        return columns.get(column);
    }

    /**
     * The rows of some customers.
     *
     * @param leftOut places of tags whose columns nobody shall have
     */
    OneHot rows(int[] customers, Set<Integer> leftOut) {
        if (leftOut.isEmpty()) {
            return new OneHot(
                    columns.size(),
                    Arrays.stream(customers)
                            .mapToObj(customer -> rows[customer])
                            .toArray(int[][]::new));
        }
        boolean[] out = new boolean[columns.size()];
        for (int column = 0; column < out.length; column++) {
            out[column] = leftOut.contains(columns.get(column).tag());
        }
        return new OneHot(
                columns.size(),
                Arrays.stream(customers)
                        .parallel()
                        .mapToObj(customer -> without(rows[customer], out))
                        .toArray(int[][]::new));
    }

    private static int[] without(int[] row, boolean[] out) {
        int[] kept = new int[row.length];
        int size = 0;
        for (int column : row) {
            if (!out[column]) {
                kept[size++] = column;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** Sums over the features that each column holds. */
    double[] sums(List<double[]> ofCells) {
        double[] sums = new double[columns.size()];
        for (int column = 0; column < sums.length; column++) {
            Column place = columns.get(column);
            for (int cell = place.first(); cell < place.end(); cell++) {
                sums[column] += ofCells.get(place.tag())[cell];
            }
        }
        return sums;
    }

    /** Shares of customers whom a column describes, as shares of those whose row has it; and back. */
    double[] turnShares(double[] shares) {
        double[] other = shares.clone();
        for (int column = 0; column < other.length; column++) {
            other[column] = turned[column] ? 1 - other[column] : other[column];
        }
        return other;
    }

    /** Weights of what columns describe, as weights of rows that order alike; and back. */
    double[] turnWeights(double[] weights) {
        double[] other = weights.clone();
        for (int column = 0; column < other.length; column++) {
            other[column] = turned[column] ? -other[column] : other[column];
        }
        return other;
    }

    /** What weights of rows give each feature of each tag, up to what they give everybody. */
    List<double[]> cellWeights(double[] weights) {
        List<double[]> ofCells = new ArrayList<>();
        tags.forEach(cells -> ofCells.add(new double[cells.features().size()]));
        double[] described = turnWeights(weights);
        for (int column = 0; column < described.length; column++) {
            Column place = columns.get(column);
            for (int cell = place.first(); cell < place.end(); cell++) {
                ofCells.get(place.tag())[cell] += described[column];
            }
        }
        return ofCells;
    }

    private static List<Column> columnsOf(int tag, TagCells cells) {
        List<int[]> partitions = cells instanceof OneOf one ? one.partitions() : List.of();
        int end = cells.features().size();
        List<Column> columns = new ArrayList<>();
        if (partitions.isEmpty()) {
            for (int cell = 0; cell < end; cell++) {
                columns.add(new Column(tag, cell, cell + 1, 1));
            }
            return columns;
        }
        int missing = end - 1;
        for (int[] starts : partitions) {
            for (int bin = 0; bin < starts.length; bin++) {
                int next = bin + 1 < starts.length ? starts[bin + 1] : missing;
                columns.add(new Column(tag, starts[bin], next, partitions.size()));
            }
        }
        columns.add(new Column(tag, missing, end, 1));
        return columns;
    }

    private boolean[] turned(int[] base) {
        boolean[] wide = new boolean[columns.size()];
        double[] counts =
                sums(tags.stream().parallel().map(cells -> cells.counts(base)).toList());
        for (int column = 0; column < wide.length; column++) {
            wide[column] = counts[column] * 2 > base.length;
        }
        return wide;
    }
}
