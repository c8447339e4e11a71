package io.muster.audience;

import io.muster.filter.ResolvedFilter;
import io.muster.shared.TooMany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads an audience whole, of one point in time, with never more than a few pages of it in memory. */
@ApplicationScoped
public class StreamMembers {
    private final AudienceMembers members;
    private final MemberStream.Pace pace;
    private final Semaphore streams;

    StreamMembers(
            AudienceMembers members,
            @ConfigProperty(name = "muster.members.idle") Duration idle,
            @ConfigProperty(name = "muster.members.stream-parts") int parts,
            @ConfigProperty(name = "muster.members.stream-chunk") int chunk,
            @ConfigProperty(name = "muster.members.streams") int mostStreams) {
        this.members = members;
        this.pace = new MemberStream.Pace(parts, chunk, idle);
        this.streams = new Semaphore(mostStreams);
    }

    /**
     * Begins; the first members have been read when it returns. Whoever calls must close the stream.
     *
     * @throws TooMany if too many streams are under way at this server
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    public MemberStream open(ResolvedFilter filter) {
        if (!streams.tryAcquire()) {
            throw new TooMany("As many streams of members are under way as the server allows");
        }
        try {
            HeldAudience held = members.hold(filter.condition(), pace.idle());
            return new MemberStream(members, held, pace, streams::release);
        } catch (RuntimeException e) {
            streams.release();
            throw e;
        }
    }
}
