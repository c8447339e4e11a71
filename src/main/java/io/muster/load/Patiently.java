package io.muster.load;

import io.muster.shared.EngineAway;
import java.time.Duration;
import java.util.function.Supplier;

/** Calls an engine again while it is away: one that starts again takes half a minute, and giving up would cost more. */
final class Patiently {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

    private Patiently() {}

    /**
     * Makes a call that may be repeated, for half a minute.
     *
     * @throws EngineAway if the engine is away for longer
     */
    static <T> T call(Supplier<T> call) {
        for (Duration pause = Duration.ofSeconds(1); ; pause = pause.multipliedBy(2)) {
            try {
                return call.get();
            } catch (EngineAway e) {
                if (pause.compareTo(LONGEST_PAUSE) > 0) {
                    throw e;
                }
                pause(pause);
            }
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
