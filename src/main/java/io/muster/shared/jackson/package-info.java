/** JSON texts, read strictly and written, by Jackson. */
@NullMarked
package io.muster.shared.jackson;

import org.jspecify.annotations.NullMarked;
