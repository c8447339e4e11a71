/** The door to segments over HTTP. */
@NullMarked
package io.muster.segment.rest;

import org.jspecify.annotations.NullMarked;
