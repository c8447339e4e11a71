package io.muster.tag;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where changes of the catalogue are kept. */
public interface TagStore {

    /**
     * One tag becomes another.
     *
     * @param before what it is; null for a new tag
     * @param after what it will be; null for one to be deleted
     */
    record TagEdit(@Nullable Tag before, @Nullable Tag after) {
        /** The tag's code. */
        public TagCode code() {
            if (after != null) {
                return after.code();
            }
            if (before != null) {
                return before.code();
            }
            throw new IllegalStateException("nothing becomes nothing");
        }
    }

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
