package io.muster.customer.elasticsearch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.smile.SmileConstants;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The binary form of JSON. */
final class Smile {
    private static final SmileFactory FACTORY = SmileFactory.builder()
            // Several documents may come out of one generator, each with its own header.
            .disable(SmileGenerator.Feature.WRITE_HEADER)
            // No name comes twice in a document.
            .disable(SmileGenerator.Feature.CHECK_SHARED_NAMES)
            .build();

    private Smile() {}

    /** A generator that closes nothing and writes neither header nor end of its own. */
    static SmileGenerator generator(OutputStream target) {
        try {
            SmileGenerator json = FACTORY.createGenerator(target);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the engine wants after each action and each document. */
    static void writeEnd(SmileGenerator json) throws IOException {
        json.writeRaw(SmileConstants.BYTE_MARKER_END_OF_CONTENT);
    }
}
