package io.muster.filter;

/**
 * Room for the sets of values of one request, counted with what references bring in.
 *
 * <p>Unlike any other set, which is one clause of the engine's query, that of a {@code hasAll} is a clause for each value,
 * and the engine takes only so many. And every set is written out to the engine as terms: one for each value, or one for
 * each value with each weight that is asked for, all of which are held in memory meanwhile.
 */
final class SetRoom {
    private final Limits limits;
    private int hasAllValues;
    private long terms;

    SetRoom(Limits limits) {
        this.limits = limits;
    }

    /** Takes room for the values of one more {@code hasAll}, if that much is left. */
    boolean takeHasAll(int values) {
        if (values > limits.hasAllValues() - hasAllValues) {
            return false;
        }
        hasAllValues += values;
        return true;
    }

    /** Takes room for the terms of one more set, if that much is left. */
    boolean takeTerms(long more) {
        if (more > limits.terms() - terms) {
            return false;
        }
        terms += more;
        return true;
    }
}
