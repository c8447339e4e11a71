package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetOldLoadsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(30);

    @TempDir
    Path data;

    @Test
    void filesAreKeptSoLongAndNotLonger() throws IOException {
        Path old = load("old", NOW.minus(KEPT).minusMillis(1));
        Path young = load("young", NOW.minus(KEPT));

        new ForgetOldLoads(new LoadFolders(data), InstantSource.fixed(NOW), KEPT).run();

        assertThat(old).doesNotExist();
        assertThat(young.resolve("body")).exists();
    }

    private Path load(String name, Instant touched) throws IOException {
        Path folder = new LoadFolders(data).newBody(name).resolve("..").normalize();
        Files.writeString(folder.resolve("body"), "a file");
        Files.setLastModifiedTime(folder, FileTime.from(touched));
        return folder;
    }
}
