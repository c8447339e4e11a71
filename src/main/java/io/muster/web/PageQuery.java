package io.muster.web;

import io.muster.shared.Invalid;
import io.muster.shared.Newest;
import io.muster.shared.Page;
import io.muster.shared.PageToken;
import io.muster.shared.Part;
import io.muster.shared.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param limitText the most items on the page, as it was written
 * @param pageToken where to go on, as it was written
 */
public record PageQuery(
        @QueryParam("limit")
        @Parameter(
                description = "The most items on a page",
                schema =
                        @Schema(implementation = Integer.class, minimum = "1", maximum = "10000", defaultValue = "100"))
        @Nullable
        String limitText,

        @QueryParam("pageToken") @Parameter(description = "nextPageToken of the page before") @Nullable
        String pageToken) {
    /** How many items a page has where nobody says. */
    public static final int DEFAULT_LIMIT = 100;

    /** The most items that a page may have. */
    public static final int MAX_LIMIT = 10_000;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /**
     * The most items on the page, 1 to {@link #MAX_LIMIT}.
     *
     * @throws Invalid for anything else
     */
    public int limit() {
        if (limitText == null) {
            return DEFAULT_LIMIT;
        }
        int limit = NUMBER.matcher(limitText).matches() ? Integer.parseInt(limitText) : 0;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new Invalid(new Problem("", "BAD_LIMIT", "limit is a whole number from 1 to " + MAX_LIMIT));
        }
        return limit;
    }

    /**
     * What the page before ended with; null for the first page.
     *
     * @param list which list is walked, with everything that chooses and orders its items
     * @throws Invalid if the token is not one of this list
     */
    public @Nullable String after(String list) {
        if (pageToken == null) {
            return null;
        }
        return PageToken.decode(list, pageToken)
                .orElseThrow(() ->
                        new Invalid(new Problem("", "BAD_PAGE_TOKEN", "pageToken is not one that this list gave out")))
                .after();
    }

    /** Reads some of a list. */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * Those that come next.
         *
         * @param after the key of the last one of the page before; null for the first page
         * @param most so many at most
         */
        Part<T> part(@Nullable String after, int most);
    }

    /**
     * The page asked for, of a list that is read page by page.
     *
     * @param key tells one item from all others
     * @throws Invalid if the limit or the token is wrong
     */
    public <T> Page<T> of(Reading<T> reading, String list, Function<T, String> key) {
        int limit = limit();
        Part<T> part = reading.part(after(list), limit);
        @Nullable
        String next = part.more() ? new PageToken(list, key.apply(part.items().getLast())).encode() : null;
        return new Page<>(part.items(), next, part.total());
    }

    /**
     * The page asked for, of a list that is at hand as a whole.
     *
     * @param items the whole list, in an order in which an item's key never changes its place
     * @param key tells one item from all others
     * @throws Invalid if the limit or the token is wrong, or the token's item is gone
     */
    public <T> Page<T> of(List<T> items, String list, Function<T, String> key) {
        return of(new Newest<>(items, false), list, key);
    }

    /** The same of the newest of a list, which ends with the oldest of them. */
    public <T> Page<T> of(Newest<T> newest, String list, Function<T, String> key) {
        List<T> items = newest.items();
        int limit = limit();
        @Nullable String after = after(list);
        int from = 0;
        if (after != null) {
            while (from < items.size() && !key.apply(items.get(from)).equals(after)) {
                from++;
            }
            if (from++ == items.size()) {
                throw new Invalid(
                        new Problem("", "BAD_PAGE_TOKEN", "the list has changed; begin again without pageToken"));
            }
        }
        int to = Math.min(items.size(), from + limit);
        List<T> page = items.subList(from, to);
        @Nullable
        String next =
                to < items.size() && to > from ? new PageToken(list, key.apply(items.get(to - 1))).encode() : null;
        return new Page<>(page, next, newest.total());
    }
}
