package io.muster.tag;

import java.util.List;
import java.util.Optional;

/** Where changes of the catalogue are kept. */
public interface TagStore {

    /**
     * Stores edits, all of them or none; categories that are not there yet are made.
     *
     * @param categories categories to make or to rename
     * @param lastLook called when nobody can begin to use a tag any more until the edits are stored; what it throws
     *     prevents them
     * @throws io.muster.shared.Stale if a tag is not any more what an edit begins with
     * @throws io.muster.shared.Conflict if a new tag is there already
     */
    void save(List<Category> categories, List<TagEdit> edits, Runnable lastLook);

    /** All changes of a tag, the newest first; none for a tag that is not there. */
    List<TagRevision> revisions(TagCode code);

    /** One version of a tag with its dictionary. */
    Optional<TagVersion> version(TagCode code, int version);
}
