package io.muster.audience;

import io.muster.filter.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who belongs to an audience. */
public interface AudienceMembers {

    /**
     * Holds an audience as it is now, whatever changes later.
     *
     * @param idle how long it is kept while nobody reads it
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    HeldAudience hold(Condition condition, Duration idle);

    /**
     * One of several parts that a list falls into, each read on its own.
     *
     * @param index from 0
     * @param of how many parts there are
     */
    record Part(int index, int of) {
        /** The list as a whole. */
        static final Part WHOLE = new Part(0, 1);
    }

    /**
     * Which members to read.
     *
     * @param after the {@link Chunk#last} of the chunk before; null for the first
     * @param limit the most members, at most 10,000
     */
    record Stretch(Part part, @Nullable Long after, int limit) {}

    /**
     * Some members in the list's own order, which never changes while the audience is held.
     *
     * @param ids the customers' ids
     * @param last where the chunk ends; -1 where it is empty
     * @param total how many members the part has; null in all chunks but the first
     * @param pointInTime what the engine calls the point in time from now on
     */
    record Chunk(List<String> ids, long last, @Nullable Long total, String pointInTime) {}

    /** How long the engine may take. */
    enum Patience {
        /** People wait for a page. */
        USUAL,
        /** Whoever gives up a stream must read it again from its beginning. */
        LONG
    }

    /**
     * Reads on.
     *
     * @param idle how long the audience is kept from now
     * @throws io.muster.shared.WalkGone if the engine does not hold the audience any more
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    Chunk read(HeldAudience audience, Stretch stretch, Duration idle, Patience patience);

    /** Lets the audience go, sooner or later; never fails. */
    void letGo(HeldAudience audience);

    /**
     * Some of the members.
     *
     * @param numbers the customers' dense numbers
     * @param asOf every change acknowledged before this instant is in it
     */
    record Found(Set<Integer> numbers, Instant asOf) {}

    /**
     * Those of these customers who are members now.
     *
     * @param numbers dense numbers
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    Found among(Condition condition, Collection<Integer> numbers);
}
