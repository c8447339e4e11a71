/** Segments in MySQL. */
@NullMarked
package io.muster.segment.mysql;

import org.jspecify.annotations.NullMarked;
