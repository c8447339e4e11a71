package io.muster.shared;

/** Somebody else changed the thing since the caller last saw it. */
public final class Stale extends RuntimeException {
    /** @param current the version that it has now */
    public Stale(int current) {
        super("it has changed; its version is now " + current);
    }
}
