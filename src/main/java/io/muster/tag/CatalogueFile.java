package io.muster.tag;

import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.shared.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole catalogue in one file: {@code {"categories": [{path, names}], "tags": [..]}}.
 *
 * @param categories the tree's nodes and their names
 * @param tags the tags as they shall be
 */
public record CatalogueFile(List<Category> categories, List<Tag> tags) {
    private static final Set<String> FIELDS = Set.of("categories", "tags");
    private static final Set<String> CATEGORY_FIELDS = Set.of("path", "names");

    /**
     * Reads a file.
     *
     * @throws Invalid with every problem of the whole file
     */
    public static CatalogueFile read(Json json, TagReader reader) {
        List<Problem> problems = new ArrayList<>();
        @Nullable Fields fields = Fields.of(json, "", FIELDS, problems);
        List<Category> categories = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        if (fields != null) {
            categories(fields, categories, problems);
            tags(fields, reader, tags, problems);
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new CatalogueFile(categories, tags);
    }

    /** Writes a catalogue as {@link #read} reads it. */
    public static JsonObject write(Catalogue catalogue) {
        List<Json> categories = catalogue.categories().stream()
                .<Json>map(category -> TagWriter.object(
                        "path", TagWriter.path(category.path()), "names", TagWriter.names(category.names())))
                .toList();
        List<Json> tags = catalogue.tags().stream()
                .<Json>map(tag -> {
                    Map<String, Json> members =
                            new LinkedHashMap<>(TagWriter.write(tag).members());
                    // A version counts the changes in one place; it means nothing in another.
                    members.remove("version");
                    return new JsonObject(members);
                })
                .toList();
        return TagWriter.object("categories", new JsonArray(categories), "tags", new JsonArray(tags));
    }

    private static void categories(Fields file, List<Category> categories, List<Problem> problems) {
        @Nullable List<Json> items = file.has("categories") ? file.items("categories") : null;
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            String pointer = JsonPointer.child(file.pointer("categories"), i);
            @Nullable Fields fields = Fields.of(items.get(i), pointer, CATEGORY_FIELDS, problems);
            @Nullable List<String> path = fields == null ? null : fields.category("path");
            @Nullable Names names = fields == null ? null : fields.names("names", DictionaryReader.LONGEST);
            if (fields != null && path != null && !seen.add(path)) {
                fields.problem("path", "REPEATED_CATEGORY", "another category of the file has this path");
            } else if (path != null && names != null) {
                categories.add(new Category(path, names));
            }
        }
    }

    private static void tags(Fields file, TagReader reader, List<Tag> tags, List<Problem> problems) {
        @Nullable List<Json> items = file.items("tags");
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            String pointer = JsonPointer.child(file.pointer("tags"), i);
            reader.read(items.get(i), pointer, null, problems).ifPresent(tags::add);
            if (items.get(i) instanceof JsonObject(var members)
                    && members.get("code") instanceof JsonString(var code)) {
                @Nullable Integer first = seen.putIfAbsent(code, i);
                if (first != null) {
                    problems.add(new Problem(
                            JsonPointer.child(pointer, "code"),
                            "REPEATED_TAG",
                            "the tag at " + JsonPointer.child(file.pointer("tags"), first) + " has this code"));
                }
            }
        }
    }
}
