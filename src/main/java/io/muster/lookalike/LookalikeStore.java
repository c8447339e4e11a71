package io.muster.lookalike;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where lookalikes are kept: what was asked, and who was found. */
public interface LookalikeStore {
    /** People in one chunk of a ranking. */
    int CHUNK = 10_000;

    /** Stores several things, in here and elsewhere in the same database, all of them or none. */
    <T> T together(Supplier<T> change);

    /**
     * Keeps a new request.
     *
     * @param id its first job's id
     */
    void add(String id, LookalikeRequest request, Instant now);

    /** What was asked, if the lookalike is still there. */
    Optional<LookalikeRequest> request(String id);

    /** The lookalike as it stands. */
    Optional<Lookalike> find(String id);

    /** The newest first, at most so many. */
    List<Lookalike.Summary> newest(int limit);

    /** Another job finds its people anew. */
    void foundBy(String id, String job);

    /**
     * Puts found people in the place of those found before, at once and all of them: whoever reads sees one or the other. A
     * lookalike that was deleted meanwhile stays so.
     */
    void keep(String id, FoundLookalikes found);

    /**
     * The people of a revision, without them. Those found before the present ones are kept too, so that whoever reads them page
     * by page comes to the end.
     *
     * @return empty where they are not kept any more
     */
    Optional<Lookalike.Kept> kept(String id, long revision);

    /**
     * Some of the people of a revision, the best first.
     *
     * @param chunk from 0; each but the last has {@link #CHUNK}
     * @return empty where they are not kept any more
     */
    Optional<RankedChunk> chunk(String id, long revision, int chunk);

    /** Some people with their points. */
    record RankedChunk(int[] numbers, int[] points) {}

    /** Forgets a lookalike, whatever is known of it; nothing where there is none. */
    void delete(String id);
}
