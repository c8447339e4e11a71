package io.muster.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers a part's port, so that a restart takes the same and whoever is connected finds it again. */
public record PortFile(Path path, int preferred) {

    /** The port taken last, else the preferred one. */
    public int port() {
        return remembered().orElse(preferred);
    }

    /** Chooses a port for a part that does not run, and remembers it. Answers whether another one had to be taken. */
    public boolean settle() throws IOException {
        var before = remembered();
        var wanted = before.orElse(preferred);
        var port = Ports.isFree(wanted) ? wanted : Ports.free();
        if (before.isEmpty() || before.get() != port) {
            take(port);
        }
        return before.isPresent() && before.get() != port;
    }

    /** Remembers that port from now on. */
    public void take(int port) throws IOException {
        SmallFile.write(path, port + "\n");
    }

    private Optional<Integer> remembered() {
        try {
            return Optional.of(Integer.parseInt(Files.readString(path).strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
