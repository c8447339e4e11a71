package io.muster.shared;

/** As many of something are under way as the server allows; asking again later may help. */
public final class TooMany extends RuntimeException {

    /** @param message what there are too many of, and what helps */
    public TooMany(String message) {
        super(message);
    }
}
