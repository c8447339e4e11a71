package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The body of one bulk request in Smile, the binary form of JSON: the engine reads it faster (measured: 6 % less of its
 * time for a document), and numbers cost nothing to write. May be emptied and filled again: buffers of megabytes made
 * anew for every request would be most of what the garbage collector has to do during a load.
 */
final class BulkRequest {
    /** Where the engine's copy of a document stood when it was read. */
    record Position(long sequenceNumber, long primaryTerm) {}

    private static final int BYTES_AT_FIRST = 1 << 20;

    private final Body body = new Body();
    private final SmileGenerator json = Smile.generator(body);

    /** Writes one document. */
    interface Document {
        void write(SmileGenerator json) throws IOException;
    }

    /** Bytes that can be sent from where they lie. */
    private static final class Body extends ByteArrayOutputStream {
        Body() {
            super(BYTES_AT_FIRST);
        }

        byte[] bytes() {
            return buf;
        }
    }

    /** Adds a document that must not be there yet. */
    void create(int number, Document document) {
        write("create", number, null, document);
    }

    /** Replaces a document that must still be as it was read. */
    void replace(int number, Position position, Document document) {
        write("index", number, position, document);
    }

    /** What was written so far: these bytes, of which the first {@link #length} count, until the next change. */
    byte[] bytes() {
        return body.bytes();
    }

    /** In bytes. */
    int length() {
        return body.size();
    }

    void clear() {
        body.reset();
    }

    private void write(String action, int number, @Nullable Position position, Document document) {
        try {
            json.writeHeader();
            json.writeStartObject();
            json.writeObjectFieldStart(action);
            json.writeStringField("_id", Integer.toString(number));
            if (position != null) {
                json.writeNumberField("if_seq_no", position.sequenceNumber());
                json.writeNumberField("if_primary_term", position.primaryTerm());
            }
            json.writeEndObject();
            json.writeEndObject();
            Smile.writeEnd(json);
            json.writeHeader();
            document.write(json);
            Smile.writeEnd(json);
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
