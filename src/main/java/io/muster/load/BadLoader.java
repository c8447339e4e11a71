package io.muster.load;

/** A loader's folder is not as it must be. */
public final class BadLoader extends RuntimeException {
    /** @param message names the file and what is wrong with it */
    public BadLoader(String message) {
        super(message);
    }
}
