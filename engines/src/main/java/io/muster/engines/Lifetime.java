package io.muster.engines;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long the processes that we start may live. */
public enum Lifetime {
    /** No longer than the thread that started them: the kernel ends them even when we are killed. */
    OURS,
    /** Until somebody ends them. */
    OWN;

    /** What to run before a command. A session of its own keeps the terminal's Ctrl-C away: we end what we started. */
    List<String> prefix() throws InterruptedException {
        return switch (this) {
            case OURS -> canTie() ? List.of("setsid", "setpriv", "--pdeathsig", "KILL") : List.of("setsid");
            case OWN -> List.of("setsid");
        };
    }

    /** Old and small systems lack it; there only an orderly end of ours ends them too. */
    private static boolean canTie() throws InterruptedException {
        try {
            var trial = new ProcessBuilder("setpriv", "--pdeathsig", "KILL", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(5, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
