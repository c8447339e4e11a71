/** The one connection to MySQL, which every feature's MySQL adapter shares. */
@NullMarked
package io.muster.shared.mysql;

import org.jspecify.annotations.NullMarked;
