@NullMarked
package io.muster.filter;

import org.jspecify.annotations.NullMarked;
