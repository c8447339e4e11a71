@NullMarked
package io.muster.customer.rest;

import org.jspecify.annotations.NullMarked;
