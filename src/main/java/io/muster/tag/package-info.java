/** The catalogue: what a tag is, and the values one customer has. Knows only the JDK and Jackson's annotations. */
@NullMarked
package io.muster.tag;

import org.jspecify.annotations.NullMarked;
