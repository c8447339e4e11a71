package io.muster.load;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of real customers, which stay out of the repository. */
public final class RealData {
    private RealData() {}

    /** Skips the test where the file is absent, saying so. */
    public static Path file(String name) {
        Path file = Path.of("..", "shared", "data", name);
        if (!Files.exists(file)) {
            System.out.println("Skipped: the real data " + file + " is not there");
        }
        assumeTrue(Files.exists(file), file + " is not there");
        return file;
    }
}
