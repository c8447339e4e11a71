/** Other ways to find people like a seed, written apart from the server's, and how well a ranking finds them. */
@NullMarked
package io.muster.cli.bench.alike;

import org.jspecify.annotations.NullMarked;
