/** What every HTTP resource shares: problem details, strict JSON, ETags, request ids. */
@NullMarked
package io.muster.web;

import org.jspecify.annotations.NullMarked;
