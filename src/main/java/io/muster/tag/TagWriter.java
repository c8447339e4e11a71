package io.muster.tag;

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

/** Writes tags as {@link TagReader} reads them. */
public final class TagWriter {
    private TagWriter() {}

    /** Everything there is to say of a tag. */
    public static JsonObject write(Tag tag) {
        Map<String, Json> members = new LinkedHashMap<>(definition(tag).members());
        if (tag.type() == TagType.ENUM || tag.type() == TagType.MULTI) {
            members.put("values", values(tag.values().values()));
        }
        members.put("version", new JsonNumber(BigDecimal.valueOf(tag.version())));
        return new JsonObject(members);
    }

    /** A tag without its dictionary and version. */
    public static JsonObject definition(Tag tag) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("code", new JsonString(tag.code().value()));
        members.put("names", names(tag.names()));
        if (tag.description() != null) {
            members.put("description", names(tag.description()));
        }
        members.put("category", path(tag.category()));
        members.put("type", word(tag.type()));
        if (tag.precision() != null) {
            members.put("precision", word(tag.precision()));
        }
        members.put("kind", word(tag.kind()));
        members.put("weighted", new JsonBoolean(tag.weighted()));
        members.put("open", new JsonBoolean(tag.open()));
        members.put("refresh", word(tag.refresh()));
        if (tag.timeToLive() != null) {
            members.put("timeToLive", new JsonString(TimeToLive.format(tag.timeToLive())));
        }
        members.put("sensitivity", word(tag.sensitivity()));
        members.put("owner", new JsonString(tag.owner()));
        members.put("state", word(tag.state()));
        return new JsonObject(members);
    }

    /** The entries of a dictionary. */
    public static JsonArray values(List<DictionaryValue> values) {
        return new JsonArray(values.stream()
                .<Json>map(value -> object("code", new JsonString(value.code()), "names", names(value.names())))
                .toList());
    }

    /** A name in both languages. */
    public static JsonObject names(Names names) {
        return object("zh", new JsonString(names.zh()), "en", new JsonString(names.en()));
    }

    /** A path in the tree of tags. */
    public static JsonArray path(List<String> codes) {
        return new JsonArray(codes.stream().<Json>map(JsonString::new).toList());
    }

    private static JsonString word(Enum<?> word) {
        return new JsonString(word.name());
    }

    static JsonObject object(String first, Json firstValue, String second, Json secondValue) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(first, firstValue);
        members.put(second, secondValue);
        return new JsonObject(members);
    }
}
