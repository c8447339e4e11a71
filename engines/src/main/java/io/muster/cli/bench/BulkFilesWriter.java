package io.muster.cli.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes documents as bodies of bulk requests, one file each. */
final class BulkFilesWriter {

    static final int DOCUMENTS_A_FILE = 2_000;

    private final Path folder;
    private final List<Path> paths = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int inBody;
    private long documents;
    private long bytes;

    BulkFilesWriter(Path folder) {
        this.folder = folder;
    }

    /** Adds a document, untouched. */
    void add(Hit hit) throws IOException {
        body.writeBytes(("{\"create\":{\"_id\":\"" + hit.id() + "\"}}\n").getBytes(StandardCharsets.UTF_8));
        hit.writeTo(body);
        body.write('\n');
        documents++;
        bytes += hit.length();
        if (++inBody == DOCUMENTS_A_FILE) {
            flush();
        }
    }

    /** Writes what is left. */
    BulkFiles finish() throws IOException {
        if (inBody > 0) {
            flush();
        }
        return new BulkFiles(List.copyOf(paths), documents, bytes);
    }

    private void flush() throws IOException {
        var path = folder.resolve("bulk-%05d.ndjson".formatted(paths.size()));
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(body.toByteArray());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            // What is written back later would take the disk's time while the engine is measured.
            channel.force(true);
        }
        paths.add(path);
        body.reset();
        inBody = 0;
    }
}
