/** The catalogue in MySQL. */
@NullMarked
package io.muster.tag.mysql;

import org.jspecify.annotations.NullMarked;
