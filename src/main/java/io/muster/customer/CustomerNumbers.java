package io.muster.customer;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;

/** Gives every customer a dense number (1, 2, 3, …) for life. */
public interface CustomerNumbers {

    /**
     * A customer's number.
     *
     * @param number 1 or more
     * @param given whether it was given out just now, so that the customer was not known before
     */
    record Numbered(int number, boolean given) {}

    /**
     * The numbers of these customers, in one step; customers without one get the next ones.
     *
     * @param patience how long MySQL may take for each part of it
     */
    Map<String, Numbered> numbers(Collection<String> ids, Duration patience);

    /** The numbers of those of these customers who have one. */
    Map<String, Integer> known(Collection<String> ids);

    /** The ids of those of these numbers that were given out. */
    Map<Integer, String> ids(Collection<Integer> numbers);

    /** The number of a customer, if it has one. */
    OptionalInt find(String id);
}
