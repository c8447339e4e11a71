package io.muster;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A data folder on a disk of two mebibytes, where whoever tests may mount one. */
public final class FullDisk implements QuarkusTestResourceLifecycleManager {
    private static final Path PLACE = Path.of("target/small-disk").toAbsolutePath();
    private static final int MEBIBYTE = 1 << 20;

    /** The data folder, if there is such a disk. */
    static boolean isMounted() {
        try {
            return Files.exists(PLACE) && Files.getFileStore(PLACE).getTotalSpace() <= 2 * MEBIBYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes up all room but so many bytes; less than nothing is taken back. */
    static void leave(long bytes) {
        try {
            Path ballast = PLACE.resolve("ballast");
            Files.deleteIfExists(ballast);
            long usable = Files.getFileStore(PLACE).getUsableSpace();
            Files.write(ballast, new byte[Math.toIntExact(Math.max(0, usable - bytes))]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        return PLACE;
    }

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(PLACE);
            say("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", PLACE.toString());
        } catch (IOException e) {
            // Nobody mounts here.
        }
        Map<String, String> settings = new HashMap<>(TestEngines.settings());
        settings.put("muster.data-dir", PLACE.toString());
        return settings;
    }

    @Override
    public void stop() {
        TestEngines.end();
        try {
            say("umount", "--lazy", PLACE.toString());
        } catch (IOException e) {
            // Then nothing was mounted.
        }
    }

    private static void say(String... words) throws IOException {
        try {
            new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
