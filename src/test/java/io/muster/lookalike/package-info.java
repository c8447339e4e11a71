/** The mathematics of lookalikes, held against figures from elsewhere. */
@NullMarked
package io.muster.lookalike;

import org.jspecify.annotations.NullMarked;
