/** Lookalikes in MySQL. */
@NullMarked
package io.muster.lookalike.mysql;

import org.jspecify.annotations.NullMarked;
