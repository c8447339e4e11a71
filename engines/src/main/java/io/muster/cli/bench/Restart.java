package io.muster.cli.bench;

import java.io.IOException;

/** Ends the server as a power cut would, and starts it again. */
@FunctionalInterface
public interface Restart {

    /** Returns once it serves again. */
    void now() throws IOException, InterruptedException;
}
