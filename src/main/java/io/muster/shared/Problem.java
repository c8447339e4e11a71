package io.muster.shared;

import java.util.List;

/**
 * One thing that is wrong with a request, at its exact place.
 *
 * @param pointer RFC 6901 JSON pointer into the request's body; empty for the body as a whole
 * @param code stable upper-case name that programs may rely on
 * @param message what is wrong, for people; never holds a customer's values
 * @param allowed what would have been accepted; empty where that cannot be listed
 */
public record Problem(String pointer, String code, String message, List<String> allowed) {
    public Problem {
        allowed = List.copyOf(allowed);
    }

    /** A problem without a list of what would have been accepted. */
    public Problem(String pointer, String code, String message) {
        this(pointer, code, message, List.of());
    }
}
