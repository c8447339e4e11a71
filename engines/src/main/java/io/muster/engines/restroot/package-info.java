/** A plugin of the node, loaded by it from {@code modules/rest-root}. */
@NullMarked
package io.muster.engines.restroot;

import org.jspecify.annotations.NullMarked;
