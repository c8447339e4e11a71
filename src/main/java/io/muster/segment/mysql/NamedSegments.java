package io.muster.segment.mysql;

import io.muster.filter.SegmentReference;
import io.muster.segment.SegmentId;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The references that stand in JSON, be it a right filter or not. */
final class NamedSegments {
    private final int most;
    private final Set<SegmentReference> found = new LinkedHashSet<>();

    /** @param most no more references than these are looked for */
    NamedSegments(int most) {
        this.most = most;
    }

    Set<SegmentReference> found() {
        return found;
    }

    void add(Json json) {
        if (found.size() >= most) {
            return;
        }
        switch (json) {
            case JsonArray(var items) -> items.forEach(this::add);
            case JsonObject(Map<String, Json> members) -> {
                if (members.get("segment") instanceof JsonObject(Map<String, Json> named)) {
                    add(named);
                }
                members.values().forEach(this::add);
            }
            case JsonString _, JsonNumber _, Json.JsonBoolean _, Json.JsonNull _ -> {}
        }
    }

    private void add(Map<String, Json> named) {
        if (named.get("id") instanceof JsonString(String id) && SegmentId.is(id)) {
            @Nullable Integer version = named.containsKey("version") ? version(named.get("version")) : null;
            if (version != null || !named.containsKey("version")) {
                found.add(new SegmentReference(id, version));
            }
        }
    }

    private static @Nullable Integer version(@Nullable Json json) {
        try {
            return json instanceof JsonNumber(BigDecimal number) ? (Integer) number.intValueExact() : null;
        } catch (ArithmeticException e) {
            // No version has such a number: the check says so.
            return null;
        }
    }
}
