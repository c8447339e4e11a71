/** Questions about audiences, asked of Elasticsearch. */
@NullMarked
package io.muster.audience.elasticsearch;

import org.jspecify.annotations.NullMarked;
