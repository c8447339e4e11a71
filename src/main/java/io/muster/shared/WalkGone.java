package io.muster.shared;

/** A walk through a list cannot go on from the point in time at which it began; it must begin again. */
public final class WalkGone extends RuntimeException {
    public WalkGone() {
        super("this walk has idled too long, has ended, or was lost by the engine; begin again without pageToken");
    }
}
