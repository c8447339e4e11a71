package io.muster.lookalike;

import io.muster.audience.AudienceCounter;
import io.muster.audience.RoaringNumbers;
import io.muster.customer.CustomerNumbers;
import io.muster.job.Jobs;
import io.muster.job.RepeatKey;
import io.muster.job.Repeats;
import io.muster.lookalike.AskedPeople.Sizes;
import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.NotFound;
import io.muster.shared.Problem;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Takes a request for a lookalike, tells at once what is wrong with it, and queues the search. */
@ApplicationScoped
public class RequestLookalike {
    /** Ids looked up in one statement. */
    private static final int AT_ONCE = 10_000;
    /** So many places of unknown ids are named. */
    private static final int NAMED = 10;

    private final LookalikeStore store;
    private final ResolvePeople resolving;
    private final AudienceCounter counter;
    private final CustomerNumbers numbers;
    private final TagCatalogue catalogue;
    private final Jobs jobs;
    private final Repeats repeats;
    private final LearningRules rules;
    private final LookalikeLimits limits;
    private final InstantSource clock;

    RequestLookalike(
            LookalikeStore store,
            ResolvePeople resolving,
            AudienceCounter counter,
            CustomerNumbers numbers,
            TagCatalogue catalogue,
            Jobs jobs,
            Repeats repeats,
            LearningRules rules,
            LookalikeLimits limits,
            InstantSource clock) {
        this.store = store;
        this.resolving = resolving;
        this.counter = counter;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.repeats = repeats;
        this.rules = rules;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Queues a search.
     *
     * @param json {@code {seed: {filter}|{ids}, size|ratio, within?, excludeSeed?, tags?, excludeTags?, name?}}
     * @param key makes a repeated request answer with the lookalike of the first one
     * @throws Invalid with everything that is wrong with it
     */
    public Lookalike request(Json json, Optional<RepeatKey> key) {
        LookalikeDraft draft = LookalikeReader.read(json, limits.seedIds());
        List<Problem> problems = new ArrayList<>(draft.problems());
        problems.addAll(LearnableTags.problems(draft.tags(), draft.excludeTags(), catalogue.current()));
        @Nullable LookalikeRequest request = request(draft, problems);
        if (request == null) {
            throw new Invalid(problems);
        }
        // Filters are right or tell themselves what is wrong; only then can anybody be counted.
        AskedPeople people = resolve(request, problems);
        Sizes sizes = Sizes.of(counter.count(people.counted()).counts());
        problems.addAll(people.problems(sizes, draft.wanted(), rules.leastSeed()));
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        String id = key.isPresent() ? repeats.once(key.get(), () -> queue(request)) : queue(request);
        return store.find(id)
                .orElseThrow(() -> new NotFound("the lookalike that this request made has been deleted since"));
    }

    private AskedPeople resolve(LookalikeRequest request, List<Problem> problems) {
        try {
            return resolving.resolve(request);
        } catch (Invalid e) {
            problems.addAll(e.problems());
            throw new Invalid(problems);
        }
    }

    /** Null where there is no telling who is meant; a size that is wrong keeps nobody from being counted. */
    private @Nullable LookalikeRequest request(LookalikeDraft draft, List<Problem> problems) {
        @Nullable Seed seed = seed(draft, problems);
        if (seed == null) {
            return null;
        }
        return new LookalikeRequest(
                draft.name(),
                seed,
                draft.wanted() == null ? new Wanted.People(1) : draft.wanted(),
                draft.within(),
                draft.excludeSeed(),
                draft.tags(),
                draft.excludeTags());
    }

    private @Nullable Seed seed(LookalikeDraft draft, List<Problem> problems) {
        if (draft.filter() != null) {
            return new Seed.Audience(draft.filter());
        }
        @Nullable List<String> ids = draft.ids();
        if (ids == null || ids.isEmpty()) {
            return null;
        }
        Map<String, Integer> known = known(ids);
        int[] unknown = IntStream.range(0, ids.size())
                .filter(place -> !known.containsKey(ids.get(place)))
                .toArray();
        if (unknown.length > 0) {
            problems.add(new Problem(
                    LookalikeDraft.SEED_IDS,
                    "UNKNOWN_CUSTOMERS",
                    unknown.length + " of these " + ids.size() + " ids are no customers'; the first of them stand at "
                            + String.join(
                                    ", ",
                                    IntStream.of(unknown)
                                            .limit(NAMED)
                                            .mapToObj(Integer::toString)
                                            .toList())
                            + ", counted from 0."));
            return null;
        }
        RoaringBitmap bitmap = new RoaringBitmap();
        known.values().forEach(bitmap::add);
        return new Seed.Customers(RoaringNumbers.of(bitmap));
    }

    private Map<String, Integer> known(List<String> ids) {
        Map<String, Integer> known = HashMap.newHashMap(ids.size());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            known.putAll(numbers.known(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        return known;
    }

    private String queue(LookalikeRequest request) {
        return store.together(() -> {
            String id =
                    jobs.submit(LookalikeJob.KIND, LookalikeJob.QUEUE, Map.of()).id();
            store.add(id, request, clock.instant().truncatedTo(ChronoUnit.MICROS));
            return id;
        });
    }
}
