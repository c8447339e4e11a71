/** The door to audiences over HTTP. */
@NullMarked
package io.muster.audience.rest;

import org.jspecify.annotations.NullMarked;
