/** One customer: tag set, dense number, cell; writing and reading one. */
@NullMarked
package io.muster.customer;

import org.jspecify.annotations.NullMarked;
