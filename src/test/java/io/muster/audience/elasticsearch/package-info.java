@NullMarked
package io.muster.audience.elasticsearch;

import org.jspecify.annotations.NullMarked;
