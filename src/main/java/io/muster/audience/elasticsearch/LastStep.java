package io.muster.audience.elasticsearch;

import io.muster.audience.CountedTag;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last full ten minutes, as of which values are counted first: so questions are the same for ten minutes, and the
 * engine keeps what it answered about everyone. What has expired since is little, and taken away.
 */
final class LastStep {
    private static final long STEP = Duration.ofMinutes(10).toMillis();

    private LastStep() {}

    /** The instant after which a value had to be set, had it been asked at the last step. */
    static Instant before(Instant setAfter) {
        return Instant.ofEpochMilli(Math.floorDiv(setAfter.toEpochMilli(), STEP) * STEP);
    }

    /** The tag as it counted at the last step. */
    static CountedTag before(CountedTag counted) {
        @Nullable Instant setAfter = counted.setAfter();
        return setAfter == null
                ? counted
                : new CountedTag(counted.tag(), before(setAfter), counted.values(), counted.edges());
    }
}
