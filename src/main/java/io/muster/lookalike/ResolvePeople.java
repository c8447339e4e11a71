package io.muster.lookalike;

import io.muster.audience.AskedAudiences;
import io.muster.audience.ReadAudience;
import io.muster.filter.Condition;
import io.muster.filter.ResolvedFilter;
import io.muster.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Finds out who a request is about now. */
@ApplicationScoped
class ResolvePeople {
    private static final Condition EVERYBODY = new Condition.All("", List.of());

    private final ReadAudience audiences;
    private final InstantSource clock;

    ResolvePeople(ReadAudience audiences, InstantSource clock) {
        this.audiences = audiences;
        this.clock = clock;
    }

    /** @throws io.muster.shared.Invalid if a filter is not right, or not right any more */
    AskedPeople resolve(LookalikeRequest request) {
        SequencedMap<String, Json> filters = new LinkedHashMap<>();
        if (request.seed() instanceof Seed.Audience(Json filter)) {
            filters.put(LookalikeDraft.SEED_FILTER, filter);
        }
        if (request.within() != null) {
            filters.put(LookalikeDraft.WITHIN, request.within());
        }
        List<ResolvedFilter> resolved = audiences.resolve(new AskedAudiences(filters));
        Instant now = resolved.isEmpty()
                ? clock.instant().truncatedTo(ChronoUnit.MILLIS)
                : resolved.getFirst().now();
        Iterator<ResolvedFilter> next = resolved.iterator();
        Condition seed = switch (request.seed()) {
            case Seed.Audience _ -> next.next().condition();
            case Seed.Customers(var numbers) -> new Condition.InList("", "seed", numbers);
        };
        Condition within = next.hasNext() ? next.next().condition() : EVERYBODY;
        return new AskedPeople(seed, within, now, request.seed() instanceof Seed.Customers);
    }
}
