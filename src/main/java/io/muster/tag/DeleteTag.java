package io.muster.tag;

import io.muster.shared.Conflict;
import io.muster.shared.ExpectedVersion;
import io.muster.shared.NotFound;
import io.muster.shared.Stale;
import java.util.List;

/** Removes a tag and its history: one that nobody needed. What was in use is retired instead. */
public final class DeleteTag {
    private final TagCatalogue catalogue;
    private final TagStore store;
    private final Obstacles obstacles;

    /** Deletes from this store. */
    public DeleteTag(TagCatalogue catalogue, TagStore store, Obstacles obstacles) {
        this.catalogue = catalogue;
        this.store = store;
        this.obstacles = obstacles;
    }

    /**
     * Deletes the tag.
     *
     * @throws NotFound if there is no such tag
     * @throws Stale if its version is not the expected one
     * @throws Conflict if something uses it, or customers carry its values
     */
    public void delete(TagCode code, ExpectedVersion expected) {
        Tag tag = catalogue.current().find(code).orElseThrow(() -> new NotFound("there is no tag " + code));
        expected.check(tag.version());
        obstacles.checkDeletion(tag);
        TagEdit deletion = new TagEdit.Deletion(tag);
        store.save(List.of(), List.of(deletion), () -> obstacles.checkUses(deletion));
    }
}
