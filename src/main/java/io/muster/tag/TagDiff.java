package io.muster.tag;

import io.muster.shared.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is different between two versions of a tag. */
public final class TagDiff {
    private TagDiff() {}

    /** The fields that differ, in the order in which a tag is written. */
    public static List<FieldChange> between(Tag before, Tag after) {
        Map<String, Json> from = TagWriter.definition(before).members();
        Map<String, Json> to = TagWriter.definition(after).members();
        Set<String> fields = new LinkedHashSet<>(to.keySet());
        fields.addAll(from.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            @Nullable Json old = from.get(field);
            @Nullable Json now = to.get(field);
            if (old == null || !old.equals(now)) {
                changes.add(new FieldChange(field, old, now));
            }
        }
        if (!before.values().equals(after.values())) {
            changes.add(new FieldChange(
                    "values",
                    TagWriter.values(differing(before.values(), after.values())),
                    TagWriter.values(differing(after.values(), before.values()))));
        }
        return changes;
    }

    /** The entries of one dictionary that the other has not or has with other names; where only the order differs, all. */
    private static List<DictionaryValue> differing(Dictionary one, Dictionary other) {
        Map<String, DictionaryValue> others = new LinkedHashMap<>();
        other.values().forEach(value -> others.put(value.code(), value));
        if (Set.copyOf(one.values()).equals(Set.copyOf(other.values()))) {
            return one.values();
        }
        return one.values().stream()
                .filter(value -> !value.equals(others.get(value.code())))
                .toList();
    }
}
