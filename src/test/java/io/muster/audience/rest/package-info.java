@NullMarked
package io.muster.audience.rest;

import org.jspecify.annotations.NullMarked;
