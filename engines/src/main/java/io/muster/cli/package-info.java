/** The command line for people. */
@NullMarked
package io.muster.cli;

import org.jspecify.annotations.NullMarked;
