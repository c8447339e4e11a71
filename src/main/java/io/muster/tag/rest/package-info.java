/** The catalogue over HTTP. */
@NullMarked
package io.muster.tag.rest;

import org.jspecify.annotations.NullMarked;
