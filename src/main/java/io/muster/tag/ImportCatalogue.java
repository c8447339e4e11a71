package io.muster.tag;

import io.muster.shared.Conflict;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Stale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings the catalogue to what a file says; what the file does not name stays as it is. */
public final class ImportCatalogue {
    private final TagCatalogue catalogue;
    private final Obstacles obstacles;
    private final int mostValues;
    private final SaveEdits edits;

    /**
     * Imports into this store.
     *
     * @param mostValues of one dictionary
     */
    public ImportCatalogue(
            TagCatalogue catalogue, TagStore store, Obstacles obstacles, Iterable<ExpiryIndex> expiry, int mostValues) {
        this.catalogue = catalogue;
        this.obstacles = obstacles;
        this.mostValues = mostValues;
        this.edits = new SaveEdits(store, obstacles, expiry);
    }

    /**
     * What an import did.
     *
     * @param added tags that were not there before
     * @param revised tags that have a new version
     * @param unchanged tags that were as the file says
     */
    public record Imported(List<TagCode> added, List<TagCode> revised, List<TagCode> unchanged) {}

    /**
     * Imports a file, all of it or nothing. Repeating it changes nothing.
     *
     * @param json as {@link CatalogueFile} describes it
     * @param stateOfNew the state of new tags that do not say their own
     * @throws Invalid with every problem of the whole file
     * @throws Conflict if something stands in the way of a change
     * @throws Stale if somebody else changed one of the tags meanwhile
     */
    public Imported run(Json json, TagState stateOfNew) {
        Catalogue current = catalogue.current();
        CatalogueFile file = CatalogueFile.read(json, new TagReader(current::find, stateOfNew, mostValues));
        List<TagEdit.Definition> added = new ArrayList<>();
        List<TagEdit.Revision> revised = new ArrayList<>();
        List<TagCode> unchanged = new ArrayList<>();
        for (Tag after : file.tags()) {
            @Nullable Tag before = current.find(after.code()).orElse(null);
            if (before == null) {
                added.add(new TagEdit.Definition(after));
            } else if (after.equals(before)) {
                unchanged.add(after.code());
            } else {
                revised.add(new TagEdit.Revision(before, after));
            }
        }
        revised.forEach(obstacles::checkRevision);
        List<TagEdit> all =
                Stream.<TagEdit>concat(added.stream(), revised.stream()).toList();
        List<Category> categories = changed(file.categories(), current.categories());
        if (!all.isEmpty() || !categories.isEmpty()) {
            edits.save(categories, all);
        }
        return new Imported(
                added.stream().map(TagEdit::code).toList(),
                revised.stream().map(TagEdit::code).toList(),
                unchanged);
    }

    private static List<Category> changed(List<Category> wanted, List<Category> known) {
        Map<List<String>, Category> byPath =
                known.stream().collect(Collectors.toMap(Category::path, Function.identity()));
        return wanted.stream()
                .filter(category -> !category.equals(byPath.get(category.path())))
                .toList();
    }
}
