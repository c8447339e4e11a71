package io.muster.segment.rest;

import io.muster.audience.MemberStream;
import io.muster.shared.EngineAway;
import io.muster.shared.WalkGone;
import io.muster.web.IdLines;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Writes a stream of members as the body of an answer, while the next ones are being read. Where that fails in the
 * middle, the exception makes the HTTP layer break the connection off without the body's end, so that no caller takes
 * a part for the whole.
 */
final class StreamedMembers implements StreamingOutput {
    private static final Logger LOG = Logger.getLogger(StreamedMembers.class);

    private final MemberStream members;
    private final IdLines format;
    private final HttpServerResponse response;

    /** @param response tells whether the caller is still there */
    StreamedMembers(MemberStream members, IdLines format, HttpServerResponse response) {
        this.members = members;
        this.format = format;
        this.response = response;
    }

    @Override
    public void write(OutputStream body) throws IOException {
        try (members) {
            body.write(format.begin());
            // The first members are there already. From here on the answer has begun, and can only be broken off.
            for (List<String> ids = members.next(); !ids.isEmpty(); ids = members.next()) {
                body.write(format.lines(ids));
                body.flush();
                if (response.closed()) {
                    throw new IOException("the caller has gone away");
                }
            }
        } catch (EngineAway | WalkGone e) {
            LOG.warnf("A stream of members was broken off: %s", e.getMessage());
            throw e;
        }
    }
}
