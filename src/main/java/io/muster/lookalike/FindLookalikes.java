package io.muster.lookalike;

import io.muster.audience.HeldCustomers;
import io.muster.audience.HeldCustomers.Ranked;
import io.muster.audience.HeldCustomers.Ranking;
import io.muster.audience.HoldCustomers;
import io.muster.filter.Condition;
import io.muster.lookalike.AskedPeople.Sizes;
import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Learns from a seed and finds the people who are most like it, all of one point in time. */
@ApplicationScoped
class FindLookalikes {
    private final ResolvePeople resolving;
    private final HoldCustomers customers;
    private final TagCatalogue catalogue;
    private final LearningRules rules;
    private final LookalikeLimits limits;

    FindLookalikes(
            ResolvePeople resolving,
            HoldCustomers customers,
            TagCatalogue catalogue,
            LearningRules rules,
            LookalikeLimits limits) {
        this.resolving = resolving;
        this.customers = customers;
        this.catalogue = catalogue;
        this.rules = rules;
        this.limits = limits;
    }

    /** Is told how far the search is; it may be ended from there by an exception. */
    @FunctionalInterface
    interface Progress {
        /**
         * People have been found.
         *
         * @param wanted how many there are to find
         */
        void found(int people, long wanted);
    }

    /**
     * Finds them.
     *
     * @throws Invalid if the request is not right any more
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    FoundLookalikes find(LookalikeRequest request, Progress progress) {
        AskedPeople people = resolving.resolve(request);
        LearnableTags tags = LearnableTags.of(request.tags(), request.excludeTags(), catalogue.current());
        return customers.hold(held -> find(request, people, tags, held, progress));
    }

    private FoundLookalikes find(
            LookalikeRequest request, AskedPeople people, LearnableTags tags, HeldCustomers held, Progress progress) {
        Sizes sizes = Sizes.of(held.count(people.counted()));
        List<Problem> problems =
                new ArrayList<>(people.problems(sizes, request.wanted(), rules.leastSeed(), limits.mostFound()));
        problems.addAll(LearnableTags.problems(request.tags(), request.excludeTags(), catalogue.current()));
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        long wanted = request.wanted().of(sizes.within());
        progress.found(0, wanted);
        Draws draws = Draws.of(request);
        List<TagSet> seed = held.tagSets(
                draws.some("seed", people.seed(), sizes.seed(), limits.seedDrawn()), tags.used(), people.now());
        int baseDrawn = sizes.seed() < rules.largeSeed() ? limits.baseDrawn() : limits.baseDrawnForLarge();
        List<TagSet> base = held.tagSets(
                draws.some("base", people.others(people.base()), sizes.others(), baseDrawn), tags.used(), people.now());
        progress.found(0, wanted);
        Learned learned = Learn.learn(
                new LearningSample(tags.used(), seed, base, sizes.seed(), sizes.base(), people.now()),
                new CountFeatures(held, people, tags.used()),
                rules,
                draws.randomSeed());
        Scorecard card = Scorecard.of(learned.weights(), tags.used(), base, sizes.within());
        int[] sample = card.pointsBestFirst(base);
        Condition searched = request.excludeSeed() ? people.others(people.within()) : people.within();
        Ranking ranking = new Ranking(card.conditions(people.now()), searched);
        RankedPeople found = rank(held, ranking, new LeastPoints(sample, sizes.others()), wanted, progress);
        return new FoundLookalikes(
                result(learned, tags, sizes, wanted, card, sample, found), found, card.unit(), held.asOf());
    }

    private RankedPeople rank(
            HeldCustomers held, Ranking ranking, LeastPoints leastPoints, long wanted, Progress progress) {
        RankedPeople found = new RankedPeople((int) wanted);
        @Nullable Ranked last = null;
        boolean guessing = true;
        boolean more = true;
        while (more && found.size() < wanted) {
            int limit = (int) Math.min(wanted - found.size(), limits.rankedAtOnce());
            int least = guessing ? leastPoints.ofBest(found.size() + limit) : 0;
            List<Ranked> page = held.best(ranking, limit, least, last);
            found.add(page);
            last = page.isEmpty() ? last : page.getLast();
            // The sample promised more than there are: then the rest is looked for without its help.
            more = page.size() == limit || least > 0;
            guessing = page.size() == limit;
            progress.found(found.size(), wanted);
        }
        return found;
    }

    private static LookalikeResult result(
            Learned learned,
            LearnableTags tags,
            Sizes sizes,
            long wanted,
            Scorecard card,
            int[] sample,
            RankedPeople found) {
        List<Caution> warnings = new ArrayList<>(learned.warnings());
        if (found.size() < wanted) {
            warnings.add(Warnings.fewer(wanted, found.size()));
        }
        return new LookalikeResult(
                found.size(),
                found.size() == 0 ? 0 : found.points(found.size() - 1) * card.unit(),
                sizes.seed(),
                sizes.base(),
                learned.curve().stream()
                        .map(point -> TellResult.curvePoint(point, sample, card.unit()))
                        .toList(),
                learned.reasons().stream().map(TellResult::reason).toList(),
                Stream.concat(learned.excluded().stream().map(TellResult::excluded), tags.excluded().stream())
                        .toList(),
                learned.method(),
                learned.why(),
                TellResult.tested(learned.quality()),
                warnings.stream().map(Caution::message).toList(),
                warnings);
    }
}
