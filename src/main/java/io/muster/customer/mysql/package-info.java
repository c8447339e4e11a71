/** Customers' numbers in MySQL. */
@NullMarked
package io.muster.customer.mysql;

import org.jspecify.annotations.NullMarked;
