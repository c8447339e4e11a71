package io.muster.shared;

import org.jspecify.annotations.Nullable;

/** An engine that the answer needs does not answer, or not in time; asking again later may help. */
public final class EngineAway extends RuntimeException {
    private final String engine;

    /** @param engine {@code Elasticsearch} or {@code MySQL} */
    public EngineAway(String engine, @Nullable Throwable cause) {
        super(engine + " does not answer", cause);
        this.engine = engine;
    }

    /** The engine's name, for people. */
    public String engine() {
        return engine;
    }
}
