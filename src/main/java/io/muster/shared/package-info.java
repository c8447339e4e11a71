/** What every feature may use: the clock, JSON as a tree, pages. Knows only the JDK. */
@NullMarked
package io.muster.shared;

import org.jspecify.annotations.NullMarked;
