package io.muster.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where loads and loaders keep their files: {@code loads/<folder>/} holds one load's body, its scratch and what it
 * refused; {@code loaders/<name>/} a loader's last output.
 */
@ApplicationScoped
public class LoadFolders {
    private final Path data;

    public LoadFolders(@ConfigProperty(name = "muster.data-dir") Path data) {
        this.data = data.toAbsolutePath();
    }

    /** The folder of all loads. */
    Path loads() {
        return made(data.resolve("loads"));
    }

    /** One load's folder. */
    Path load(String folder) {
        return data.resolve("loads").resolve(folder);
    }

    /** The body that a load was asked with. */
    Path body(String folder) {
        return load(folder).resolve("body");
    }

    /** Where the body of a new load is to be written. */
    Path newBody(String folder) {
        made(load(folder));
        return body(folder);
    }

    /** What a load refused, as lines of JSON. */
    Path refusals(String folder) {
        return load(folder).resolve("refusals.ndjson");
    }

    /** An empty folder for one run of a load. */
    Path scratch(String folder) {
        Path scratch = load(folder).resolve("scratch");
        delete(scratch);
        return made(scratch);
    }

    /** Where a loader keeps its outputs. */
    Path loader(String name) {
        return made(data.resolve("loaders").resolve(name));
    }

    /** Deletes a file, or a folder with all that is in it; does nothing where there is none. */
    static void delete(Path path) {
        try (Stream<Path> paths = Files.walk(path)) {
            List<Path> all = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException e) {
            // Nothing to delete.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes sure that a file's bytes survive a loss of power. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Deletes the folders of loads that were last touched before this instant. */
    void deleteOlderThan(Instant instant) {
        try (Stream<Path> folders = Files.list(loads())) {
            for (Path folder : folders.toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(instant)) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw DataFolder.failure(e, folder);
        }
    }
}
