package io.muster.shared;

/** A body is longer than the server reads. */
public final class TooManyBytes extends RuntimeException {
    /** @param limit the most bytes that would have been read */
    public TooManyBytes(long limit) {
        super("the body has more than " + limit + " bytes");
    }
}
