/** Jobs that bring customers in from files, and what they refused. */
@NullMarked
package io.muster.load;

import org.jspecify.annotations.NullMarked;
