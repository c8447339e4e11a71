package io.muster.shared;

import java.util.List;

/** What was asked cannot be done as things stand: something is in the way. */
public final class Conflict extends RuntimeException {
    private final List<String> users;

    /** @param users the things that stand in the way, for people; may be empty */
    public Conflict(String message, List<String> users) {
        super(message);
        this.users = List.copyOf(users);
    }

    /** The things that stand in the way. */
    public List<String> users() {
        return users;
    }
}
