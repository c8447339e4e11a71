package io.muster.audience.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.audience.AudienceMembers.Part;
import io.muster.audience.HeldAudience;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A search for members that fetches nothing but one doc value of each, in the order of the shards' documents.
 *
 * @param field whose value is fetched
 * @param limit the most hits
 * @param keepAlive how long the point in time is kept from now; null for no longer than it was going to be
 * @param part null for all
 * @param after the last hit's place; null for the first hits, which are counted too
 */
record MemberSearch(
        HeldAudience audience,
        String field,
        int limit,
        @Nullable String keepAlive,
        @Nullable Part part,
        @Nullable Long after) {
    /** Where it is sent: the answer shall hold only what is read of it. */
    static final String PATH = "/_search?allow_partial_search_results=false"
            + "&filter_path=pit_id,hits.total.value,hits.hits.fields,hits.hits.sort";

    private static final JsonFactory FACTORY = new JsonFactory();

    MemberSearch(HeldAudience audience, String field, int limit) {
        this(audience, field, limit, null, null, null);
    }

    String body() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("size", limit);
        json.writeObjectFieldStart("pit");
        json.writeStringField("id", audience.pointInTime());
        if (keepAlive != null) {
            json.writeStringField("keep_alive", keepAlive);
        }
        json.writeEndObject();
        json.writeFieldName("query");
        json.writeRawValue(audience.query());
        json.writeStringField("sort", "_shard_doc");
        if (part != null && part.of() > 1) {
            json.writeObjectFieldStart("slice");
            json.writeNumberField("id", part.index());
            json.writeNumberField("max", part.of());
            json.writeEndObject();
        }
        if (after != null) {
            json.writeArrayFieldStart("search_after");
            json.writeNumber(after);
            json.writeEndArray();
        }
        json.writeBooleanField("track_total_hits", after == null);
        json.writeStringField("stored_fields", "_none_");
        json.writeArrayFieldStart("docvalue_fields");
        json.writeString(field);
        json.writeEndArray();
        json.writeEndObject();
    }
}
