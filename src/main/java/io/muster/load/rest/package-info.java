/** Loads over HTTP. */
@NullMarked
package io.muster.load.rest;

import org.jspecify.annotations.NullMarked;
