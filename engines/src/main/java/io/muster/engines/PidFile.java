package io.muster.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers a part's process between commands. */
public record PidFile(Path path, String word) {

    /** The process, when it is written down and still runs. */
    public Optional<OwnProcess> running() {
        try {
            var process = new OwnProcess(Long.parseLong(Files.readString(path).strip()), word);
            return Optional.of(process).filter(OwnProcess::alive);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Writes it down, whole or not at all. */
    public void write(OwnProcess process) throws IOException {
        SmallFile.write(path, process.pid() + "\n");
    }

    /** Forgets it. */
    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
