package io.muster.filter;

/**
 * Room for the values of all {@code hasAll} tests of one request, counted with what references bring in. Unlike any other
 * set, which is one clause of the engine's query, such a set is a clause for each value, and the engine takes only so many.
 */
final class HasAllRoom {
    private final int most;
    private int taken;

    HasAllRoom(int most) {
        this.most = most;
    }

    /** How much there is for all of them. */
    int most() {
        return most;
    }

    /** Takes room for one more set, if that much is left. */
    boolean take(int values) {
        if (values > most - taken) {
            return false;
        }
        taken += values;
        return true;
    }
}
