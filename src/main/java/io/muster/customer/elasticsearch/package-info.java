/** Customers in Elasticsearch: one document each. */
@NullMarked
package io.muster.customer.elasticsearch;

import org.jspecify.annotations.NullMarked;
