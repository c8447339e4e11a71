package io.muster.audience.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.muster.audience.AudienceMembers.Chunk;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to a {@link MemberSearch} as it comes:
 * {@code {"pit_id": …, "hits": {"total": {"value": 3}, "hits": [{"fields": {"id": ["C1"]}, "sort": [0]}, …]}}}.
 */
final class MemberHits {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final MemberSearch search;
    private final List<String> values;
    private long last = -1;
    private @Nullable Long total;
    private String pointInTime;

    MemberHits(MemberSearch search) {
        this.search = search;
        this.values = new ArrayList<>(search.limit());
        this.pointInTime = search.pointInTime();
    }

    /** @throws IOException if the answer breaks off, or is not of this form */
    Chunk read(InputStream answer) throws IOException {
        try (JsonParser json = FACTORY.createParser(answer)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the answer is no object");
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "pit_id" -> pointInTime = json.getText();
                    case "hits" -> readHits(json);
                    default -> json.skipChildren();
                }
            }
        }
        return new Chunk(values, last, search.counted() ? total : null, pointInTime);
    }

    private void readHits(JsonParser json) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken start = json.nextToken();
            if (name.equals("total")) {
                readTotal(json);
            } else if (name.equals("hits") && start == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    readHit(json);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void readTotal(JsonParser json) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (name.equals("value")) {
                total = json.getLongValue();
            }
        }
    }

    private void readHit(JsonParser json) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "fields" -> readValue(json);
                case "sort" -> readPlace(json);
                default -> json.skipChildren();
            }
        }
    }

    /** What was sorted by; the engine adds a value of its own, by which it tells those of equal places apart. */
    private void readPlace(JsonParser json) throws IOException {
        json.nextToken();
        last = json.getLongValue();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
        }
    }

    /** The one field's one value. */
    private void readValue(JsonParser json) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            json.nextToken();
            values.add(json.getText());
            json.nextToken();
        }
    }
}
