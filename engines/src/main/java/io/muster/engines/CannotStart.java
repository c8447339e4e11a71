package io.muster.engines;

/** Something could not be started; the message is for people and says what to do next. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for people. */
    public CannotStart(String message) {
        super(message);
    }
}
