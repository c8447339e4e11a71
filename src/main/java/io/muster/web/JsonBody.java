package io.muster.web;

import io.muster.shared.Json;
import io.muster.shared.jackson.StrictJson;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets a resource take its body as {@link Json}, read strictly and up to a limit. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBody implements MessageBodyReader<Json> {
    private final int maxBytes;

    JsonBody(@ConfigProperty(name = "muster.json.max-bytes") int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Json.class;
    }

    @Override
    public Json readFrom(
            Class<Json> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return read(body, maxBytes);
    }

    /**
     * Reads a body as JSON that may be longer than others.
     *
     * @param maxBytes the most bytes that are read
     * @throws BadRequestException if it ends too early; whoever sent it has most likely gone
     */
    public static Json read(InputStream body, int maxBytes) {
        try {
            return StrictJson.read(body, maxBytes);
        } catch (IOException e) {
            throw new BadRequestException(e);
        }
    }
}
