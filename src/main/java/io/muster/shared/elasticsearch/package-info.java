/** The one connection to Elasticsearch, which every feature's Elasticsearch adapter shares. */
@NullMarked
package io.muster.shared.elasticsearch;

import org.jspecify.annotations.NullMarked;
