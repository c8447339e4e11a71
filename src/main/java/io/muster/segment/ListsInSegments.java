package io.muster.segment;

import io.muster.audience.ListUses;
import io.muster.shared.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The segments that need a list. */
@ApplicationScoped
class ListsInSegments implements ListUses {
    private final SegmentStore store;

    ListsInSegments(SegmentStore store) {
        this.store = store;
    }

    @Override
    public List<String> usersOf(String list) {
        return store.usesOfList(list).stream().map(SegmentUse::user).toList();
    }

    @Override
    public void unlessUsed(String list, Runnable removal) {
        store.alone(() -> {
            List<String> users = usersOf(list);
            if (!users.isEmpty()) {
                throw new Conflict("the list " + list + " is in use", users);
            }
            removal.run();
            return list;
        });
    }
}
