package io.muster.audience;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How lists are sent to the engine: as their members' numbers, but never more of them than these at once.
 *
 * @param atOnce the most numbers in one request, 1 to 1,000,000; a question about more is asked range by range
 * @param joinFrom from so many numbers on it is tried whether fewer people than those fulfil the rest of the filter
 * @param perMember as many numbers are sent in the time in which one of those people is fetched
 * @param perPage the most numbers in one request for members whose page is not full yet; a page is not worth more
 */
public record ListLimits(int atOnce, int joinFrom, int perMember, int perPage) {
    /** As many as the engine takes in one clause; see {@code index.max_terms_count} of the index. */
    private static final int MOST = 1_000_000;

    /** @throws IllegalArgumentException if one is below 1, or too many numbers are to be sent at once */
    public ListLimits {
        if (atOnce < 1 || atOnce > MOST || joinFrom < 1 || perMember < 1 || perPage < 1 || perPage > atOnce) {
            throw new IllegalArgumentException("at once are 1 to " + MOST
                    + " numbers, for a page no more than at once, and the others at least 1");
        }
    }

    /** The limits as they are set. */
    static class FromSettings {
        @Produces
        @Singleton
        ListLimits limits(
                @ConfigProperty(name = "muster.lists.at-once") int atOnce,
                @ConfigProperty(name = "muster.lists.join-from") int joinFrom,
                @ConfigProperty(name = "muster.lists.per-member") int perMember,
                @ConfigProperty(name = "muster.lists.per-page") int perPage) {
            return new ListLimits(atOnce, joinFrom, perMember, perPage);
        }
    }
}
