package io.muster.segment;

import io.muster.job.BodyHash;
import io.muster.job.RepeatKey;
import io.muster.job.Repeats;
import io.muster.shared.Conflict;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Saves an audience as a new segment. */
@ApplicationScoped
public class CreateSegment {
    private final SegmentStore store;
    private final CheckSegment checks;
    private final SegmentLimits limits;
    private final Repeats repeats;
    private final InstantSource clock;

    CreateSegment(SegmentStore store, CheckSegment checks, SegmentLimits limits, Repeats repeats, InstantSource clock) {
        this.store = store;
        this.checks = checks;
        this.limits = limits;
        this.repeats = repeats;
        this.clock = clock;
    }

    /**
     * Makes version 1, which is current at once.
     *
     * @param json {@code {id?, name, description?, folder?, labels?, filter}}
     * @param key makes a repeated request answer with the segment of the first one
     * @throws Invalid with everything that is wrong with it, or if the key came with something else before
     * @throws Conflict if there is a segment of this id
     */
    public Segment create(Json json, Optional<RepeatKey> key) {
        SegmentDraft draft = DraftReader.read(json, limits);
        if (key.isEmpty()) {
            return create(draft);
        }
        String id =
                repeats.once(key.get(), BodyHash.of(json), () -> create(draft).id());
        return store.find(id)
                .orElseThrow(() -> new NotFound("the segment that this request made has been deleted since"));
    }

    private Segment create(SegmentDraft draft) {
        return store.alone(() -> {
            String id = draft.id() == null ? SegmentId.any() : draft.id();
            if (store.find(id).isPresent()) {
                throw new Conflict("there is a segment " + id + " already", List.of(id));
            }
            CheckSegment.Checked checked = checks.check(draft, id, 1);
            SegmentVersion first =
                    new SegmentVersion(id, 1, clock.instant().truncatedTo(ChronoUnit.MICROS), null, checked.content());
            store.add(first, checked.mentions());
            return new Segment(first.savedAt(), first);
        });
    }
}
