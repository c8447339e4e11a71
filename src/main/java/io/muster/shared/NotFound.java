package io.muster.shared;

/** A thing that was asked for by its id is not there. The id of a customer is never part of the message. */
public final class NotFound extends RuntimeException {
    public NotFound(String message) {
        super(message);
    }
}
