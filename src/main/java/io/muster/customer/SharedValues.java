package io.muster.customer;

import io.muster.tag.TaggedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that many customers have, each with a number of its own, from 0. Who says such a number instead of the value
 * spares whoever stores it to make of the value, for millions of customers, what was made of it before. Grows up to a
 * bound; for several threads.
 */
public final class SharedValues {
    /** What {@link #number} answers where there is no room for one more. */
    public static final int NONE = -1;

    private final int most;
    private final Map<TaggedValue, Integer> numbers = new HashMap<>();
    private final List<TaggedValue> values = new ArrayList<>();

    /** @param most how many of them there may be */
    public SharedValues(int most) {
        this.most = most;
    }

    /** The number of this value, which is given one if it has none and there is room; else {@link #NONE}. */
    public synchronized int number(TaggedValue value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        if (values.size() == most) {
            return NONE;
        }
        numbers.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    /** The value of this number. */
    public synchronized TaggedValue get(int number) {
        return values.get(number);
    }

    /** The values from this number on. */
    public synchronized List<TaggedValue> from(int number) {
        return List.copyOf(values.subList(number, values.size()));
    }
}
