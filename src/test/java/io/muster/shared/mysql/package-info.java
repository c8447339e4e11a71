@NullMarked
package io.muster.shared.mysql;

import org.jspecify.annotations.NullMarked;
