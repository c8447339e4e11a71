/** Jobs over HTTP. */
@NullMarked
package io.muster.job.rest;

import org.jspecify.annotations.NullMarked;
