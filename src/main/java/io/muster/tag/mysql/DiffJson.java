package io.muster.tag.mysql;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.tag.FieldChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A diff as it is stored. */
final class DiffJson {
    private DiffJson() {}

    static Json write(List<FieldChange> diff) {
        return new JsonArray(diff.stream().map(DiffJson::write).toList());
    }

    static List<FieldChange> read(Json json) {
        return ((JsonArray) json)
                .items().stream()
                        .map(item -> ((JsonObject) item).members())
                        .map(change -> new FieldChange(
                                change.get("field") instanceof JsonString(var field) ? field : "",
                                change.get("from"),
                                change.get("to")))
                        .toList();
    }

    private static Json write(FieldChange change) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("field", new JsonString(change.field()));
        if (change.from() != null) {
            members.put("from", change.from());
        }
        if (change.to() != null) {
            members.put("to", change.to());
        }
        return new JsonObject(members);
    }
}
