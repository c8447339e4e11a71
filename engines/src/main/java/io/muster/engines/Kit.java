package io.muster.engines;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build left the engines: the folder of the launcher's jar. */
public record Kit(Path folder) {

    /** The kit that this code was started from. */
    public static Kit ofThisJar() {
        try {
            var code = Path.of(Kit.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Kit(code.resolveSibling("").toAbsolutePath().normalize());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The project's root, two folders above {@code engines/target}. */
    public Path project() {
        return folder.resolve("../..").normalize();
    }

    Path mysql() {
        return existing(folder.resolve("mysql"));
    }

    Path elasticsearch() {
        return existing(folder.resolve("elasticsearch"));
    }

    /** Kept outside the build's output, since fetching a library needs the network. */
    Path nativeLibraries() {
        return project().resolve(".muster/native");
    }

    private static Path existing(Path path) {
        if (!Files.isDirectory(path)) {
            throw new CannotStart(
                    path + " is missing. Build it with: ./mvnw -q -f engines/pom.xml package -DskipTests");
        }
        return path;
    }
}
