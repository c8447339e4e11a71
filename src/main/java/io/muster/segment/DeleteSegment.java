package io.muster.segment;

import io.muster.shared.Conflict;
import io.muster.shared.ExpectedVersion;
import io.muster.shared.NotFound;
import io.muster.shared.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Removes a segment with all its versions: one that no other segment needs. */
@ApplicationScoped
public class DeleteSegment {
    private final SegmentStore store;

    DeleteSegment(SegmentStore store) {
        this.store = store;
    }

    /**
     * Deletes the segment.
     *
     * @throws NotFound if there is no such segment
     * @throws Stale if its version is not the expected one
     * @throws Conflict naming the segments that refer to it, as they stand or in a version that is pinned
     */
    public void delete(String id, ExpectedVersion expected) {
        store.alone(() -> {
            expected.check(ReadSegment.in(store, id).current().number());
            List<String> users = store.usesOf(id).stream()
                    .filter(use -> !use.segment().equals(id))
                    .map(SegmentUse::user)
                    .distinct()
                    .toList();
            if (!users.isEmpty()) {
                throw new Conflict("the segment " + id + " is in use", users);
            }
            store.delete(id);
            return id;
        });
    }
}
