package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes one part of a document, {@code "part": {"crm": …, "retail": …}}: the tags come in the order of their codes, a
 * source's array or object is opened with its first tag, and a part without tags is not written at all.
 */
final class BySource implements AutoCloseable {
    private final JsonGenerator json;
    private final SerializableString part;
    private final boolean arrays;
    private @Nullable SerializableString openSource;

    private BySource(JsonGenerator json, SerializableString part, boolean arrays) {
        this.json = json;
        this.part = part;
        this.arrays = arrays;
    }

    /** A part with one array of terms a source. */
    static BySource arrays(JsonGenerator json, SerializableString part) {
        return new BySource(json, part, true);
    }

    /** A part with one object of fields a source. */
    static BySource objects(JsonGenerator json, SerializableString part) {
        return new BySource(json, part, false);
    }

    /** The place where this tag's terms are to be written. */
    JsonGenerator at(DocumentTag tag) throws IOException {
        return at(tag.source());
    }

    /** The place where terms of tags of this source are to be written. */
    JsonGenerator at(SerializableString source) throws IOException {
        if (openSource != source) {
            open(source);
        }
        return json;
    }

    /** The place where the value of this tag's field is to be written. */
    JsonGenerator field(DocumentTag tag) throws IOException {
        at(tag).writeFieldName(tag.name());
        return json;
    }

    private void open(SerializableString source) throws IOException {
        if (openSource == null) {
            json.writeFieldName(part);
            json.writeStartObject();
        } else {
            closeSource();
        }
        openSource = source;
        json.writeFieldName(source);
        if (arrays) {
            json.writeStartArray();
        } else {
            json.writeStartObject();
        }
    }

    @Override
    public void close() throws IOException {
        if (openSource != null) {
            closeSource();
            json.writeEndObject();
        }
    }

    private void closeSource() throws IOException {
        if (arrays) {
            json.writeEndArray();
        } else {
            json.writeEndObject();
        }
    }
}
