package io.muster.tag;

import io.muster.shared.Conflict;
import io.muster.shared.ExpectedVersion;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.NotFound;
import io.muster.shared.Problem;
import io.muster.shared.Stale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the next version of a tag. */
public final class ReviseTag {
    private final TagCatalogue catalogue;
    private final Obstacles obstacles;
    private final int mostValues;
    private final SaveEdits edits;

    /**
     * Revises tags of this store.
     *
     * @param mostValues of one dictionary
     */
    public ReviseTag(
            TagCatalogue catalogue, TagStore store, Obstacles obstacles, Iterable<ExpiryIndex> expiry, int mostValues) {
        this.catalogue = catalogue;
        this.obstacles = obstacles;
        this.mostValues = mostValues;
        this.edits = new SaveEdits(store, obstacles, expiry);
    }

    /**
     * Makes the tag what the JSON says; where that changes nothing, no version is made.
     *
     * @return the tag as it is then
     * @throws NotFound if there is no such tag
     * @throws Stale if its version is not the expected one
     * @throws Invalid with everything that is wrong with the JSON
     * @throws Conflict if something stands in the way
     */
    public Tag revise(TagCode code, Json json, ExpectedVersion expected) {
        Tag before = catalogue.current().find(code).orElseThrow(() -> new NotFound("there is no tag " + code));
        expected.check(before.version());
        List<Problem> problems = new ArrayList<>();
        Tag after = new TagReader(known -> Optional.of(before), before.state(), mostValues)
                .read(json, "", code, problems)
                .orElseThrow(() -> new Invalid(problems));
        if (after.equals(before)) {
            return before;
        }
        TagEdit.Revision revision = new TagEdit.Revision(before, after);
        obstacles.checkRevision(revision);
        edits.save(List.of(), List.of(revision));
        return after;
    }
}
