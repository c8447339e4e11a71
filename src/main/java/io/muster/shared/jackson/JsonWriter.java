package io.muster.shared.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNull;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes JSON trees. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    /** The tree as compact JSON. */
    public static String write(Json json) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(json, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }

    /** Writes the tree where the generator stands. */
    public static void write(Json json, JsonGenerator generator) throws IOException {
        switch (json) {
            case JsonObject(var members) -> {
                generator.writeStartObject();
                for (Map.Entry<String, Json> member : members.entrySet()) {
                    generator.writeFieldName(member.getKey());
                    write(member.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case JsonArray(var items) -> {
                generator.writeStartArray();
                for (Json item : items) {
                    write(item, generator);
                }
                generator.writeEndArray();
            }
            case JsonString(var value) -> generator.writeString(value);
            case JsonNumber(var value) -> generator.writeNumber(value);
            case JsonBoolean(var value) -> generator.writeBoolean(value);
            case JsonNull() -> generator.writeNull();
        }
    }
}
