package io.muster.audience.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.audience.AudienceMembers.Part;
import io.muster.customer.CustomerFields;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A search for members that fetches nothing but one doc value of each.
 *
 * @param pointInTime the engine's name for it
 * @param query as the engine reads it
 * @param field whose value is fetched
 * @param limit the most hits
 * @param order in which they come
 * @param keepAlive how long the point in time is kept from now; null for no longer than it was going to be
 * @param part null for all
 * @param after the last hit's place; null for the first hits
 * @param counted whether all hits are counted
 */
record MemberSearch(
        String pointInTime,
        String query,
        String field,
        int limit,
        Order order,
        @Nullable String keepAlive,
        @Nullable Part part,
        @Nullable Long after,
        boolean counted) {
    /** Where it is sent: the answer shall hold only what is read of it. */
    static final String PATH = "/_search?allow_partial_search_results=false"
            + "&filter_path=pit_id,hits.total.value,hits.hits.fields,hits.hits.sort";

    private static final JsonFactory FACTORY = new JsonFactory();

    /** In what order hits come, and so what a hit's place is. */
    enum Order {
        /** As the shards hold the documents, which costs no sorting. */
        OF_DOCUMENTS("_shard_doc"),
        /** By the customers' numbers. */
        OF_NUMBERS(CustomerFields.NUMBER);

        private final String field;

        Order(String field) {
            this.field = field;
        }
    }

    /** The first hits, counted too, in the order of the documents. */
    MemberSearch(String pointInTime, String query, String field, int limit) {
        this(pointInTime, query, field, limit, Order.OF_DOCUMENTS, null, null, null, true);
    }

    /** The same in one part of the members, keeping the point in time for so long. */
    MemberSearch in(Part one, String keeping) {
        return new MemberSearch(pointInTime, query, field, limit, order, keeping, one, after, counted);
    }

    /** The hits after this place, not counted; from the beginning and counted where it is null. */
    MemberSearch from(@Nullable Long place) {
        return new MemberSearch(pointInTime, query, field, limit, order, keepAlive, part, place, place == null);
    }

    /** The first hits by number, not counted. */
    MemberSearch byNumber() {
        return new MemberSearch(pointInTime, query, field, limit, Order.OF_NUMBERS, keepAlive, part, null, false);
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
        json.writeStringField("id", pointInTime);
        if (keepAlive != null) {
            json.writeStringField("keep_alive", keepAlive);
        }
        json.writeEndObject();
        json.writeFieldName("query");
        json.writeRawValue(query);
        json.writeStringField("sort", order.field);
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
        json.writeBooleanField("track_total_hits", counted);
        json.writeStringField("stored_fields", "_none_");
        json.writeArrayFieldStart("docvalue_fields");
        json.writeString(field);
        json.writeEndArray();
        json.writeEndObject();
    }
}
