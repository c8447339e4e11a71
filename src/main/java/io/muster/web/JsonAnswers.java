package io.muster.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.muster.shared.Json;
import io.muster.shared.jackson.JsonWriter;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Lets answers hold {@link Json} anywhere. */
@Singleton
class JsonAnswers implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule().addSerializer(Json.class, new Serializer()));
    }

    private static final class Serializer extends StdSerializer<Json> {
        Serializer() {
            super(Json.class);
        }

        @Override
        public void serialize(Json json, JsonGenerator generator, SerializerProvider provider) throws IOException {
            JsonWriter.write(json, generator);
        }
    }
}
