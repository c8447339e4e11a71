package io.muster.tag;

import java.time.Duration;
import java.util.Optional;

/**
 * How old the news of a tag may be before it went stale.
 *
 * @param realtime of tags that are made anew all the time
 * @param daily of tags that are made anew every day
 * @param monthly of tags that are made anew every month
 */
public record Cadence(Duration realtime, Duration daily, Duration monthly) {

    /** Of tags that are refreshed so; nothing where they never go stale. */
    public Optional<Duration> of(Refresh refresh) {
        return switch (refresh) {
            case REALTIME -> Optional.of(realtime);
            case DAILY -> Optional.of(daily);
            case MONTHLY -> Optional.of(monthly);
            case ON_EVENT, STATIC -> Optional.empty();
        };
    }
}
