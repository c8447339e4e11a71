package io.muster.lookalike;

import io.muster.tag.Tag;
import java.util.Arrays;
import java.util.List;

/** The features of one tag, and which of them each customer of a sample has. */
sealed interface TagCells {

    Tag tag();

    /** The features. */
    List<Feature> features();

    /** Calls back with each feature that the customer has, ascending. */
    void each(int customer, CellVisitor visitor);

    /** Is told of a feature, by its place. */
    interface CellVisitor {
        void visit(int cell);
    }

    /** How many of these customers have each feature. */
    default double[] counts(int[] customers) {
        double[] counts = new double[features().size()];
        for (int customer : customers) {
            each(customer, cell -> counts[cell]++);
        }
        return counts;
    }

    /**
     * A tag of which everybody has exactly one feature.
     *
     * @param cells each customer's
     * @param numbers each customer's number, or date as a number, NaN where it is missing; empty for other types
     * @param partitions the bins of each resolution: the first of the features that each holds; empty for other types
     */
    record OneOf(Tag tag, List<Feature> features, int[] cells, double[] numbers, List<int[]> partitions)
            implements TagCells {
        @Override
        public void each(int customer, CellVisitor visitor) {
            visitor.visit(cells[customer]);
        }

        @Override
        public double[] counts(int[] customers) {
            double[] counts = new double[features.size()];
            for (int customer : customers) {
                counts[cells[customer]]++;
            }
            return counts;
        }

        /** The bins of the resolution that is nearest to so many, for people to read; every feature where there are none. */
        int[] readable(int bins) {
            return partitions.stream()
                    .filter(starts -> starts.length <= bins)
                    .reduce((smaller, larger) -> larger.length >= smaller.length ? larger : smaller)
                    .orElseGet(() -> {
                        int[] all = new int[features.size()];
                        Arrays.setAll(all, cell -> cell);
                        return all;
                    });
        }
    }

    /**
     * A tag of which a customer has any number of values, or none.
     *
     * @param cells each customer's, ascending
     */
    record AnyOf(Tag tag, List<Feature> features, int[][] cells) implements TagCells {
        @Override
        public void each(int customer, CellVisitor visitor) {
            for (int cell : cells[customer]) {
                visitor.visit(cell);
            }
        }
    }
}
