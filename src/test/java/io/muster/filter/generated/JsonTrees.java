package io.muster.filter.generated;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON trees of tests, from plain Java values. */
final class JsonTrees {
    private JsonTrees() {}

    static Json object(Map<String, Json> members) {
        return new JsonObject(members);
    }

    static Json object(String name, Json value) {
        return new JsonObject(Map.of(name, value));
    }

    /** The object with one member more, at its end. */
    static Json with(Json object, String name, Json value) {
        Map<String, Json> members = new LinkedHashMap<>(((JsonObject) object).members());
        members.put(name, value);
        return new JsonObject(members);
    }

    static Json array(List<Json> items) {
        return new JsonArray(items);
    }

    static Json strings(List<String> items) {
        return new JsonArray(items.stream().map(JsonTrees::string).toList());
    }

    static Json string(String value) {
        return new JsonString(value);
    }

    static Json number(double value) {
        return new JsonNumber(BigDecimal.valueOf(value));
    }

    static Json number(BigDecimal value) {
        return new JsonNumber(value);
    }

    static Json bool(boolean value) {
        return new JsonBoolean(value);
    }
}
