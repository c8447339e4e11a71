package io.muster.segment;

import io.muster.audience.CountAudience;
import io.muster.shared.EngineAway;
import io.muster.shared.Invalid;
import io.muster.shared.NotFound;
import io.muster.shared.StorageFull;
import io.muster.shared.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps how large every segment is, once a day, so that one sees whether it grows. */
@ApplicationScoped
public class MeasureSegments {
    private static final Logger LOG = Logger.getLogger(MeasureSegments.class);

    /** Begins anew with every segment, whose count takes seconds at most; who takes longer than this has stopped. */
    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private final SegmentSizes sizes;
    private final CountSegment counting;
    private final InstantSource clock;
    private final ZoneId zone;

    MeasureSegments(
            SegmentSizes sizes,
            CountSegment counting,
            InstantSource clock,
            @ConfigProperty(name = "muster.timezone") ZoneId zone) {
        this.sizes = sizes;
        this.counting = counting;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Counts every segment whose current version was not counted today; nothing where another server is at it. One that
     * cannot be counted is tried again the next time.
     *
     * @throws EngineAway if an engine does not answer; what was counted until then is kept
     * @throws StorageFull if MySQL cannot keep a size
     */
    public void measure() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        String turn = UUID.randomUUID().toString();
        if (sizes.unmeasured(today).isEmpty() || !sizes.takeTurn(turn, LONGEST_TURN)) {
            return;
        }
        try {
            // Read again: another server may just have ended its turn.
            List<String> unmeasured = new ArrayList<>(sizes.unmeasured(today));
            // A count that takes too long looks as if the engine were away: the same one shall not end every turn
            // first.
            Collections.shuffle(unmeasured);
            for (String segment : unmeasured) {
                if (!sizes.keepTurn(turn, LONGEST_TURN)) {
                    return;
                }
                measure(segment, today);
            }
        } finally {
            sizes.giveTurnBack(turn);
        }
    }

    private void measure(String segment, LocalDate today) {
        try {
            CountSegment.Counted counted = counting.count(segment);
            CountAudience.Count count = counted.count();
            sizes.keep(segment, new SegmentSize(today, counted.version(), count.count(), count.total(), count.asOf()));
        } catch (EngineAway | StorageFull e) {
            throw e;
        } catch (Invalid | NotFound e) {
            // Its filter is not right any more, or it was deleted just now: then it has no size.
        } catch (RuntimeException e) {
            LOG.errorf("Segment %s could not be measured\n%s", segment, new Trace(e));
        }
    }
}
