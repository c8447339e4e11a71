/** The Elasticsearch node's own process: started with the node's jars on its class path, never with the launcher's. */
@NullMarked
package io.muster.engines.node;

import org.jspecify.annotations.NullMarked;
