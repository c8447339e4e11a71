package io.muster.engines;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder below which everything lies that running engines write. */
public record DataDirectory(Path root) {

    /** Makes the folder where it is missing, for its owner alone. */
    public static DataDirectory at(Path path) throws IOException {
        var absolute = path.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            Files.createDirectories(absolute);
            Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
        }
        var data = new DataDirectory(absolute.toRealPath());
        Files.createDirectories(data.run());
        Files.createDirectories(data.root.resolve("logs"));
        return data;
    }

    /** What the part keeps. */
    public Path of(Part part) {
        return root.resolve(part.word());
    }

    /** What the part says. */
    public Path log(Part part) {
        return root.resolve("logs").resolve(part.word() + ".log");
    }

    /** Where the part's passing files go. */
    Path temporary(Part part) {
        return root.resolve("tmp").resolve(part.word());
    }

    /** What is true only while something runs. */
    public Path run() {
        return root.resolve("run");
    }

    /** Keeps every other launcher away until closed, or until this process ends in whatever way. */
    public AutoCloseable lock() throws IOException {
        return lock(run().resolve("lock"));
    }

    /** The same by a file that may lie elsewhere. */
    public static AutoCloseable lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldHere) {
            // Held by this very process: the same answer as held by another.
        }
        channel.close();
        throw new CannotStart("Another muster command is at work (it holds " + file
                + "). Wait for it to end, or choose another folder.");
    }
}
