package io.muster.shared;

import io.muster.shared.Page.Total;
import java.util.List;
import java.util.function.Function;

/**
 * Some things of a list, as many as a page shows.
 *
 * @param items in the list's order
 * @param more whether there are others after them
 * @param total how many things the whole list has
 */
public record Part<T>(List<T> items, boolean more, Total total) {
    public Part {
        items = List.copyOf(items);
    }

    /** The same of what is made of each. */
    public <U> Part<U> map(Function<T, U> each) {
        return new Part<>(items.stream().map(each).toList(), more, total);
    }
}
