package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The body of one bulk request, written straight as bytes. */
final class BulkRequest {
    /** Where the engine's copy of a document stood when it was read. */
    record Position(long sequenceNumber, long primaryTerm) {}

    private static final JsonFactory FACTORY =
            new JsonFactory().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
    private static final int BYTES_A_DOCUMENT = 3_000;

    private final ByteArrayOutputStream body;

    BulkRequest(int documents) {
        this.body = new ByteArrayOutputStream(documents * BYTES_A_DOCUMENT);
    }

    /** Adds a document that must not be there yet. */
    void create(int number, CustomerDocument document) {
        write("{\"create\":{\"_id\":\"" + number + "\"}}", document);
    }

    /** Replaces a document that must still be as it was read. */
    void replace(int number, Position position, CustomerDocument document) {
        write(
                "{\"index\":{\"_id\":\"" + number + "\",\"if_seq_no\":" + position.sequenceNumber()
                        + ",\"if_primary_term\":" + position.primaryTerm() + "}}",
                document);
    }

    ByteArrayOutputStream body() {
        return body;
    }

    private void write(String action, CustomerDocument document) {
        try (JsonGenerator json = FACTORY.createGenerator(body)) {
            json.writeRaw(action);
            json.writeRaw('\n');
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (JsonGenerator json = FACTORY.createGenerator(body)) {
            document.write(json);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
