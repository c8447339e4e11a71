package io.muster.tag;

import io.muster.shared.Conflict;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a tag to the catalogue. */
public final class DefineTag {
    private final TagStore store;
    private final int mostValues;

    /**
     * Adds to this store.
     *
     * @param mostValues of one dictionary
     */
    public DefineTag(TagStore store, int mostValues) {
        this.store = store;
        this.mostValues = mostValues;
    }

    /**
     * Adds the tag that the JSON describes, as a draft unless it says otherwise.
     *
     * @throws Invalid with everything that is wrong with it
     * @throws Conflict if there is a tag of this code
     */
    public Tag define(Json json) {
        List<Problem> problems = new ArrayList<>();
        Tag tag = new TagReader(code -> Optional.empty(), TagState.DRAFT, mostValues)
                .read(json, "", null, problems)
                .orElseThrow(() -> new Invalid(problems));
        store.save(List.of(), List.of(new TagEdit.Definition(tag)), () -> {});
        return tag;
    }
}
