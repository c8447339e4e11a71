package io.muster.lookalike;

import java.util.List;

/** Counts features exactly, among all customers and not only among those who were drawn. */
public interface ExactCounts {

    /** How many members of the whole seed have each feature, in their order. */
    long[] ofSeed(List<Feature> features);

    /** How many of everybody have each feature, in their order; the seed's members count too. */
    long[] ofBase(List<Feature> features);
}
