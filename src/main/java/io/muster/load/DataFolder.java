package io.muster.load;

import io.muster.shared.StorageFull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Tells a data folder that is full from one that is broken, which Java does not. */
public final class DataFolder {
    /** What systems say, in English. */
    private static final Set<String> FULL = Set.of("No space left on device", "Disk quota exceeded");
    /** In any other language: too little for anything. */
    private static final long NOTHING = 1 << 17;

    private DataFolder() {}

    /** Why something could not be written there. */
    static RuntimeException failure(IOException e, Path folder) {
        return isFull(String.valueOf(e.getMessage())) || hasNoRoom(folder) ? full(e) : new UncheckedIOException(e);
    }

    /** Whether this is said of a disk that is full. */
    public static boolean isFull(String message) {
        return FULL.stream().anyMatch(message::contains);
    }

    /** What is answered where it is. */
    public static StorageFull full(Throwable cause) {
        return new StorageFull("the server's data folder", cause);
    }

    private static boolean hasNoRoom(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}
