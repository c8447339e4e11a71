package io.muster.lookalike.rest;

import io.muster.lookalike.ReadMembers;
import io.muster.lookalike.ReadMembers.Member;
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
 * Writes all people of a lookalike as the body of an answer, chunk by chunk. Where that fails in the middle, the exception
 * makes the HTTP layer break the connection off without the body's end, so that no caller takes a part for the whole.
 *
 * @param first the first people, who have been read
 * @param response tells whether the caller is still there
 */
record StreamedPeople(ReadMembers.Stream people, List<Member> first, IdLines format, HttpServerResponse response)
        implements StreamingOutput {
    private static final Logger LOG = Logger.getLogger(StreamedPeople.class);

    @Override
    public void write(OutputStream body) throws IOException {
        try {
            body.write(format.beginScored());
            for (List<Member> next = first; !next.isEmpty() && !response.closed(); next = people.next()) {
                body.write(format.lines(next, Member::id, Member::score));
                body.flush();
            }
        } catch (EngineAway | WalkGone e) {
            LOG.warnf("A stream of a lookalike's people was broken off: %s", e.getMessage());
            throw e;
        } catch (IOException e) {
            // A caller who has gone away needs no answer, and is no mistake of ours.
            if (!response.closed()) {
                throw e;
            }
        }
    }
}
