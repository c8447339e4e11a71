package io.muster.segment;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template's filter with its parameters put in, which remembers where each of them stands. */
final class FilledTemplate {
    private static final String PARAMETER = "parameter";

    private final Map<String, Json> values;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Json filter;

    /** @param values a value for every parameter, by name */
    FilledTemplate(Json filter, Map<String, Json> values) {
        this.values = values;
        this.filter = fill(filter, "");
    }

    Json filter() {
        return filter;
    }

    /** A problem of the filter, told at the parameter that brought it; at the body as a whole where none did. */
    Problem atParameter(Problem problem) {
        String pointer = problem.pointer();
        String place = "";
        for (Map.Entry<String, String> parameter : places.entrySet()) {
            String at = parameter.getKey();
            String named = JsonPointer.child("/parameters", parameter.getValue());
            if (isAt(pointer, at)) {
                place = named + pointer.substring(at.length());
                break;
            }
            if (place.isEmpty() && isAt(at, pointer)) {
                place = named;
            }
        }
        return new Problem(place, problem.code(), problem.message(), problem.allowed());
    }

    private static boolean isAt(String pointer, String ancestor) {
        return pointer.equals(ancestor) || pointer.startsWith(ancestor + "/");
    }

    private Json fill(Json json, String pointer) {
        return switch (json) {
            case JsonObject(Map<String, Json> members)
            when members.size() == 1 && members.get(PARAMETER) instanceof JsonString(String name) ->
                value(name, pointer);
            case JsonObject(Map<String, Json> members) -> {
                Map<String, Json> filled = new LinkedHashMap<>();
                members.forEach((name, member) -> filled.put(name, fill(member, JsonPointer.child(pointer, name))));
                yield new JsonObject(filled);
            }
            case JsonArray(List<Json> items) -> {
                List<Json> filled = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    filled.add(fill(items.get(i), JsonPointer.child(pointer, i)));
                }
                yield new JsonArray(filled);
            }
            case JsonString _, Json.JsonNumber _, Json.JsonBoolean _, Json.JsonNull _ -> json;
        };
    }

    private Json value(String name, String pointer) {
        @Nullable Json value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("a template names a parameter that it does not have: " + name);
        }
        places.put(pointer, name);
        return value;
    }
}
