/** People like those of a seed: weights of values, learned from the seed and everybody, and how well they rank. */
@NullMarked
package io.muster.lookalike;

import org.jspecify.annotations.NullMarked;
