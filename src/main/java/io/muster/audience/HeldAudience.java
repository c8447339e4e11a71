package io.muster.audience;

import java.time.Instant;
import java.util.List;

/**
 * An audience as it was at one instant, held at the engine until it is let go or nobody reads it for some time. Its texts
 * are the engine's own; they may be kept, so that another server, or this one after a restart, can read on.
 *
 * @param pointInTime the engine's name for that state of all customers
 * @param query the audience's condition, as the engine reads it, but for its lists
 * @param lists the lists that the query names by their positions, as they were then; none where it holds all it needs
 * @param asOf every change acknowledged before this instant is in it
 */
public record HeldAudience(String pointInTime, String query, List<RoaringNumbers> lists, Instant asOf) {
    public HeldAudience {
        lists = List.copyOf(lists);
    }

    /** The same audience under the newest name that the engine has given its point in time. */
    HeldAudience under(String newestPointInTime) {
        return new HeldAudience(newestPointInTime, query, lists, asOf);
    }
}
