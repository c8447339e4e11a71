@NullMarked
package io.muster.shared.elasticsearch;

import org.jspecify.annotations.NullMarked;
