/** Seeded generators of catalogues, customers and filters, for tests that hold for all of them. */
@NullMarked
package io.muster.filter.generated;

import org.jspecify.annotations.NullMarked;
