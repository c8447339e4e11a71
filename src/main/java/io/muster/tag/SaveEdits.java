package io.muster.tag;

import java.util.ArrayList;
import java.util.List;

/** Stores edits of the catalogue, and sees to it that customers whose values begin to expire are counted all the while. */
final class SaveEdits {
    private final TagStore store;
    private final Obstacles obstacles;
    private final Iterable<ExpiryIndex> expiry;

    SaveEdits(TagStore store, Obstacles obstacles, Iterable<ExpiryIndex> expiry) {
        this.store = store;
        this.obstacles = obstacles;
        this.expiry = expiry;
    }

    /**
     * Stores them, all or none.
     *
     * @throws io.muster.shared.Conflict if something stands in the way
     * @throws io.muster.shared.Stale if somebody else changed one of the tags meanwhile
     */
    void save(List<Category> categories, List<TagEdit> edits) {
        List<TagEdit.Revision> beginning = beginning(edits);
        if (!beginning.isEmpty()) {
            expiry.forEach(index -> index.prepare(beginning));
        }
        store.save(categories, edits, () -> edits.forEach(obstacles::checkUses));
        if (!beginning.isEmpty()) {
            expiry.forEach(index -> index.complete(beginning));
        }
    }

    private static List<TagEdit.Revision> beginning(List<TagEdit> edits) {
        List<TagEdit.Revision> beginning = new ArrayList<>();
        for (TagEdit edit : edits) {
            if (edit instanceof TagEdit.Revision revision && revision.beginsToExpire()) {
                beginning.add(revision);
            }
        }
        return List.copyOf(beginning);
    }
}
