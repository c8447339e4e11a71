package io.muster.cli.bench;

import java.util.Set;

/**
 * What is to be measured.
 *
 * @param filters how many different ones of each size
 * @param seed of everything that is drawn at random
 * @param seconds how long each number of callers is kept asking
 */
public record Plan(Set<Measure> measures, int filters, long seed, int seconds) {}
