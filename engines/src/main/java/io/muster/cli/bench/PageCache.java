package io.muster.cli.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The system's memory of files: what was read once costs little to read again, as far as there is room. */
final class PageCache {

    private PageCache() {}

    /** Reads these files. */
    static void fill(List<Path> files) throws IOException {
        var buffer = ByteBuffer.allocateDirect(1 << 20);
        for (var file : files) {
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                while (channel.read(buffer.clear()) >= 0) {
                    // Reading is all.
                }
            }
        }
    }

    /** Reads every file of a folder; those that an engine takes away meanwhile are left out. */
    static void fill(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> files;
        try (var found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (var file : files) {
            try {
                fill(List.of(file));
            } catch (NoSuchFileException gone) {
                // Merged into another, which the engine has just written and so is there.
            }
        }
    }
}
