@NullMarked
package io.muster.segment.rest;

import org.jspecify.annotations.NullMarked;
