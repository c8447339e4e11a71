/** Open walks in MySQL. */
@NullMarked
package io.muster.audience.mysql;

import org.jspecify.annotations.NullMarked;
