/** Measures a running server beside the bare engine; what is measured is started and stopped by whoever calls. */
@NullMarked
package io.muster.cli.bench;

import org.jspecify.annotations.NullMarked;
