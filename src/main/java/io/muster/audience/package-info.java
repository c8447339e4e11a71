/** Questions about the customers whom a filter describes. */
@NullMarked
package io.muster.audience;

import org.jspecify.annotations.NullMarked;
