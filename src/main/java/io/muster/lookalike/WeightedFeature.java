package io.muster.lookalike;

/**
 * What a feature adds to the score of a customer who has it.
 *
 * @param weight above 0
 */
public record WeightedFeature(Feature feature, double weight) {}
