package io.muster.segment;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.tag.Names;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the templates that come with the server; one that is wrong is a mistake of ours. */
final class TemplateReader {
    private TemplateReader() {}

    static SegmentTemplate read(Json json) {
        Map<String, Json> members = object(json);
        List<TemplateParameter> parameters = ((JsonArray) required(members, "parameters"))
                .items().stream().map(TemplateReader::parameter).toList();
        return new SegmentTemplate(
                text(members, "id"),
                names(required(members, "names")),
                names(required(members, "description")),
                parameters,
                required(members, "filter"));
    }

    private static TemplateParameter parameter(Json json) {
        Map<String, Json> members = object(json);
        return new TemplateParameter(
                text(members, "name"),
                names(required(members, "names")),
                ParameterType.valueOf(text(members, "type")),
                number(members, "least"),
                number(members, "most"),
                members.containsKey("tag") ? text(members, "tag") : null,
                required(members, "default"));
    }

    private static Names names(Json json) {
        Map<String, Json> members = object(json);
        return new Names(text(members, "zh"), text(members, "en"));
    }

    private static Map<String, Json> object(Json json) {
        return ((JsonObject) json).members();
    }

    private static String text(Map<String, Json> members, String name) {
        return ((JsonString) required(members, name)).value();
    }

    private static @Nullable BigDecimal number(Map<String, Json> members, String name) {
        return members.get(name) instanceof JsonNumber(BigDecimal number) ? number : null;
    }

    private static Json required(Map<String, Json> members, String name) {
        @Nullable Json json = members.get(name);
        if (json == null) {
            throw new IllegalStateException("a template lacks its " + name);
        }
        return json;
    }
}
