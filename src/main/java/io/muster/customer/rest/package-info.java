/** The door to customers over HTTP. */
@NullMarked
package io.muster.customer.rest;

import org.jspecify.annotations.NullMarked;
