/**
 * The audience filter language: its words, checks, sentences and meaning. Knows only the JDK and Jackson's annotations.
 *
 * <p>{@link io.muster.filter.Filter} is what somebody said; {@link io.muster.filter.Condition} is what it means at one
 * instant, and the only thing that the engine's query and the in-memory test are made from.
 */
@NullMarked
package io.muster.filter;

import org.jspecify.annotations.NullMarked;
