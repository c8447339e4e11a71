package io.muster.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Shared libraries that the system has, in the places where the loader looks. */
final class SystemLibrary {

    private SystemLibrary() {}

    static Optional<Path> find(String name) {
        return Stream.of(
                        "/lib/x86_64-linux-gnu",
                        "/usr/lib/x86_64-linux-gnu",
                        "/lib64",
                        "/usr/lib64",
                        "/lib",
                        "/usr/lib")
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists)
                .findFirst();
    }
}
