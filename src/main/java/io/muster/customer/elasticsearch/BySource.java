package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.tag.TagCode;
import java.io.IOException;

/**
 * Writes one part of a document, {@code "part": {"crm": …, "retail": …}}: the tags come in the order of their codes, a
 * source's array or object is opened with its first tag, and a part without tags is not written at all.
 */
final class BySource implements AutoCloseable {
    private final JsonGenerator json;
    private final String part;
    private final boolean arrays;
    private String openSource = "";

    private BySource(JsonGenerator json, String part, boolean arrays) {
        this.json = json;
        this.part = part;
        this.arrays = arrays;
    }

    /** A part with one array of terms a source. */
    static BySource arrays(JsonGenerator json, String part) {
        return new BySource(json, part, true);
    }

    /** A part with one object of fields a source. */
    static BySource objects(JsonGenerator json, String part) {
        return new BySource(json, part, false);
    }

    /** The place where this tag's terms or field are to be written. */
    JsonGenerator at(TagCode code) throws IOException {
        if (!isOpenFor(code)) {
            if (openSource.isEmpty()) {
                json.writeObjectFieldStart(part);
            } else {
                closeSource();
            }
            openSource = code.source();
            json.writeFieldName(openSource);
            if (arrays) {
                json.writeStartArray();
            } else {
                json.writeStartObject();
            }
        }
        return json;
    }

    @Override
    public void close() throws IOException {
        if (!openSource.isEmpty()) {
            closeSource();
            json.writeEndObject();
        }
    }

    private boolean isOpenFor(TagCode code) {
        return !openSource.isEmpty() && code.isOf(openSource);
    }

    private void closeSource() throws IOException {
        if (arrays) {
            json.writeEndArray();
        } else {
            json.writeEndObject();
        }
    }
}
