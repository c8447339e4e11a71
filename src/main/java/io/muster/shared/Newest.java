package io.muster.shared;

import io.muster.shared.Page.CountType;
import io.muster.shared.Page.Total;
import java.util.List;
import java.util.function.Function;

/**
 * The newest things of a list that may be longer than anybody reads.
 *
 * @param items the newest first
 * @param more whether there are older ones too
 */
public record Newest<T>(List<T> items, boolean more) {
    public Newest {
        items = List.copyOf(items);
    }

    /**
     * So many at most.
     *
     * @param items one more than that, where there is one
     */
    public static <T> Newest<T> atMost(int most, List<T> items) {
        return new Newest<>(items.subList(0, Math.min(most, items.size())), items.size() > most);
    }

    /** The same of what is made of each. */
    public <U> Newest<U> map(Function<T, U> each) {
        return new Newest<>(items.stream().map(each).toList(), more);
    }

    /** How many there are, as far as is known. */
    public Total total() {
        return new Total(items.size(), more ? CountType.AT_LEAST : CountType.EXACT);
    }
}
