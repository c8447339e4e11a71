package io.muster.lookalike;

import io.muster.audience.AudienceCounter;
import io.muster.job.BodyHash;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a request for a lookalike, tells at once what is wrong with it, and queues the search. */
@ApplicationScoped
public class RequestLookalike {
    private final LookalikeStore store;
    private final ResolvePeople resolving;
    private final AudienceCounter counter;
    private final TakeSeed seeds;
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
            TakeSeed seeds,
            TagCatalogue catalogue,
            Jobs jobs,
            Repeats repeats,
            LearningRules rules,
            LookalikeLimits limits,
            InstantSource clock) {
        this.store = store;
        this.resolving = resolving;
        this.counter = counter;
        this.seeds = seeds;
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.repeats = repeats;
        this.rules = rules;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Queues a search. A request that was made before is not looked at again: what was right then may not be any more.
     *
     * @param json {@code {seed: {filter}|{ids}|{lookalike}, size|ratio, within?, excludeSeed?, tags?, excludeTags?, name?}}
     * @param key makes a repeated request answer with the lookalike of the first one
     * @throws Invalid with everything that is wrong with it, or if the key came with something else before
     * @throws NotFound if it was made before, and that lookalike has been deleted since
     */
    public Lookalike request(Json json, Optional<RepeatKey> key) {
        // Hashed only where it matters: a body may have 100,000 ids.
        BodyHash body = key.isPresent() ? BodyHash.of(json) : BodyHash.NONE;
        Optional<String> earlier = key.flatMap(known -> repeats.answered(known, body));
        if (earlier.isPresent()) {
            return made(earlier.get());
        }
        LookalikeDraft draft = LookalikeReader.read(json, limits.seedIds());
        List<Problem> problems = new ArrayList<>(draft.problems());
        problems.addAll(LearnableTags.problems(draft.tags(), draft.excludeTags(), catalogue.current()));
        @Nullable LookalikeRequest request = request(draft, problems);
        if (request == null) {
            throw new Invalid(problems);
        }
        // Filters are right or tell themselves what is wrong; only then can anybody be counted.
        AskedPeople people = resolve(draft, request, problems);
        Sizes sizes = Sizes.of(counter.count(people.counted()).counts());
        problems.addAll(
                asWritten(draft, people.problems(sizes, draft.wanted(), rules.leastSeed(), limits.mostFound())));
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return made(key.isPresent() ? repeats.once(key.get(), body, () -> queue(request)) : queue(request));
    }

    private Lookalike made(String id) {
        return store.find(id)
                .orElseThrow(() -> new NotFound("the lookalike that this request made has been deleted since"));
    }

    private AskedPeople resolve(LookalikeDraft draft, LookalikeRequest request, List<Problem> problems) {
        try {
            return resolving.resolve(request);
        } catch (Invalid e) {
            problems.addAll(asWritten(draft, e.problems()));
            throw new Invalid(problems);
        }
    }

    /** What is wrong with the seed of another lookalike is wrong where that one is named: nothing else of it was written. */
    private static List<Problem> asWritten(LookalikeDraft draft, List<Problem> problems) {
        return draft.lookalike() == null
                ? problems
                : problems.stream().map(RequestLookalike::ofNamedSeed).toList();
    }

    private static Problem ofNamedSeed(Problem problem) {
        return problem.pointer().startsWith("/seed/")
                ? new Problem(LookalikeDraft.SEED_LOOKALIKE, problem.code(), problem.message(), problem.allowed())
                : problem;
    }

    /** Null where there is no telling who is meant; a size that is wrong keeps nobody from being counted. */
    private @Nullable LookalikeRequest request(LookalikeDraft draft, List<Problem> problems) {
        @Nullable Seed seed = seeds.take(draft, problems);
        if (seed == null) {
            return null;
        }
        return new LookalikeRequest(
                draft.name(),
                seed,
                draft.wanted() == null ? new Wanted.People(1) : draft.wanted(),
                draft.within(),
                draft.excludeSeed(),
                draft.tags() == null ? null : read(draft.tags()),
                read(draft.excludeTags()));
    }

    private static List<String> read(List<@Nullable String> codes) {
        return codes.stream().filter(Objects::nonNull).toList();
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
