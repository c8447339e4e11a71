/** Lookalikes over HTTP. */
@NullMarked
package io.muster.lookalike.rest;

import org.jspecify.annotations.NullMarked;
