package io.muster.audience;

import io.muster.customer.ShownValue;
import io.muster.tag.Clearance;
import io.muster.tag.Tag;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import io.muster.tag.TagValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows tags of customers, masked by the caller's clearance. */
@ApplicationScoped
class ShownTags {
    private final Clearance clearance;

    ShownTags(Clearance clearance) {
        this.clearance = clearance;
    }

    /** @param now values that have expired by then are not shown */
    ShownTag of(Tag tag, TagSet tags, Instant now) {
        if (!clearance.covers(tag.sensitivity())) {
            return new ShownTag(tag.code(), null, true);
        }
        @Nullable TagEntry entry = tags.entries().get(tag.code());
        @Nullable TagValue value = entry != null && entry.isLive(tag.timeToLive(), now) ? entry.value() : null;
        return new ShownTag(tag.code(), value == null ? List.of() : ShownValue.of(tag, value), null);
    }
}
