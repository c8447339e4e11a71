/** Files, checks, queries and comparisons by DuckDB. */
@NullMarked
package io.muster.load.duckdb;

import org.jspecify.annotations.NullMarked;
