/** Tests of the whole server, and what tests share. */
@NullMarked
package io.muster;

import org.jspecify.annotations.NullMarked;
