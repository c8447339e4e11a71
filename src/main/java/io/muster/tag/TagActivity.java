package io.muster.tag;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When tags were last asked for, and last set by callers. Telling costs next to nothing; it is written down later. */
public interface TagActivity {

    /**
     * What is known of one tag.
     *
     * @param namedAt when a filter that was counted, shown, pulled or saved last named it; null for never
     * @param setAt the newest time of which a caller told its value; null for never
     */
    record Seen(@Nullable Instant namedAt, @Nullable Instant setAt) {}

    /**
     * What is known of all tags.
     *
     * @param byTag tags that were neither named nor set are left out
     * @param since when recording began
     */
    record Recorded(Map<TagCode, Seen> byTag, Instant since) {}

    /** A filter that was put to use names these tags. */
    void named(Collection<TagCode> tags, Instant at);

    /** A caller told a customer's value of this tag, as of that time. */
    void set(TagCode tag, Instant at);

    /**
     * Everything that was told: through this server up to now, through others up to some seconds ago.
     *
     * @throws io.muster.shared.EngineAway if the engine that keeps it is away
     */
    Recorded recorded();
}
