/** Saved audiences: their versions, who refers to whom, and what they mean now. */
@NullMarked
package io.muster.segment;

import org.jspecify.annotations.NullMarked;
