package io.muster.shared.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonBoolean;
import io.muster.shared.Json.JsonNull;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.NotJson;
import io.muster.shared.Problem;
import io.muster.shared.TooManyBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON of which nobody can say that it meant something else: UTF-8, one value, no key twice, no lone surrogates,
 * every digit kept.
 */
public final class StrictJson {
    /** The deepest nesting that is read; filters and tags are far shallower, and say so themselves. */
    public static final int DEEPEST = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            // Names come from callers: they are not kept for the next one.
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build();

    private StrictJson() {}

    /**
     * Reads one JSON value.
     *
     * @param maxBytes the most bytes that are read
     * @throws NotJson where the text is not such JSON
     * @throws TooManyBytes if there are more bytes
     * @throws Invalid if it is JSON, but deeper than {@link #DEEPEST} or with a number that nobody can hold
     */
    public static Json read(InputStream bytes, int maxBytes) throws IOException {
        byte[] body = bytes.readNBytes(maxBytes);
        if (body.length == maxBytes && bytes.read() >= 0) {
            throw new TooManyBytes(maxBytes);
        }
        return read(Utf8.decode(body));
    }

    /** Reads one JSON value; throws as {@link #read(InputStream, int)}. */
    public static Json read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return readAll(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }

    private static Json readAll(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw new NotJson("there is no JSON here", 1, 1);
            }
            Json value = value(parser);
            if (parser.nextToken() != null) {
                throw notJson("something follows the JSON", parser.currentTokenLocation());
            }
            return value;
        } catch (StreamConstraintsException e) {
            // The only constraints left on are those of depth and of a number's length.
            if (parser.getParsingContext().getNestingDepth() >= DEEPEST) {
                throw new Invalid(
                        new Problem(pointer(parser), "TOO_DEEP", "JSON nested deeper than " + DEEPEST + " levels"));
            }
            throw unholdable(parser);
        } catch (JsonProcessingException e) {
            throw notJson(wrong(parser, e), e.getLocation());
        }
    }

    /** In our words: the parser's are about its own switches, and repeat what stands there. */
    private static String wrong(JsonParser parser, JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "the text ends before the JSON does";
        }
        JsonStreamContext place = parser.getParsingContext();
        return "what stands here" + (place.inObject() ? ", in an object," : place.inArray() ? ", in an array," : "")
                + " is not JSON";
    }

    private static Json value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonString(text(parser, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + parser.currentToken());
        };
    }

    private static Json object(JsonParser parser) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser, parser.currentName());
            if (members.containsKey(name)) {
                throw notJson("a key stands twice in one object", parser.currentTokenLocation());
            }
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new JsonObject(members);
    }

    private static Json array(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new JsonArray(items);
    }

    private static Json number(JsonParser parser) throws IOException {
        try {
            return new JsonNumber(parser.getDecimalValue());
        } catch (InputCoercionException | NumberFormatException e) {
            throw unholdable(parser);
        }
    }

    private static Invalid unholdable(JsonParser parser) {
        return new Invalid(
                new Problem(pointer(parser), "WRONG_TYPE", "a number with more digits than a number can have"));
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static String text(JsonParser parser, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i))
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw notJson("half a character: a lone surrogate", parser.currentTokenLocation());
                }
                i++;
            }
        }
        return text;
    }

    private static NotJson notJson(String message, JsonLocation where) {
        return new NotJson(message, Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    }
}
