package io.muster.audience;

import java.time.Instant;
import java.util.Optional;

/** Where walks are kept, so that they outlive the server. */
public interface Walks {

    /**
     * Keeps a new walk, unless as many are kept already as are allowed.
     *
     * @param now walks that had to go on before this instant are forgotten
     * @param until by when it must go on
     * @return whether it is kept
     */
    boolean begin(Walk walk, Instant now, Instant until, int atMost);

    /** The walk, if it did not have to go on before now. */
    Optional<Walk> find(String id, Instant now);

    /**
     * Keeps a walk that went on, with what the engine calls its point in time now.
     *
     * @param finished whether that was its last page
     */
    void goesOn(Walk walk, boolean finished, Instant until);

    /** Forgets a finished walk to make room, the one that was read longest ago; nothing where there is none. */
    Optional<HeldAudience> giveUpFinished();

    /** Forgets a walk. */
    void end(String id);
}
