package io.muster.engines;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run. Secrets travel in the environment or in files, since every user of the machine can read command lines.
 *
 * @param words the program and its arguments
 * @param environment what is added to ours
 * @param folder where it runs
 */
public record Command(List<String> words, Map<String, String> environment, Path folder) {

    /** Keeps its own copies. */
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
