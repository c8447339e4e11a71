@NullMarked
package io.muster.audience;

import org.jspecify.annotations.NullMarked;
