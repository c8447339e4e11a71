/** Starts, watches and ends a real MySQL and a real Elasticsearch, without Docker and without root. */
@NullMarked
package io.muster.engines;

import org.jspecify.annotations.NullMarked;
