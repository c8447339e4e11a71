package io.muster.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Bodies of bulk requests, ready to be sent.
 *
 * @param bytes of the documents alone
 */
record BulkFiles(List<Path> paths, long documents, long bytes) {

    /** Has the system keep them in memory, as far as it has room, so that reading them costs little later. */
    void warm() throws IOException {
        PageCache.fill(paths);
    }
}
