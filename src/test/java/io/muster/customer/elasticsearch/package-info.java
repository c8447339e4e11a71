@NullMarked
package io.muster.customer.elasticsearch;

import org.jspecify.annotations.NullMarked;
