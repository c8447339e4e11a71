package io.muster.lookalike;

import io.muster.lookalike.Learned.Excluded;
import io.muster.lookalike.Learned.Method;
import io.muster.tag.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learns from a seed how to find people like its members. */
public final class Learn {
    private final LearningSample sample;
    private final LearningRules rules;
    private final double seedShare;
    private final Columns columns;

    private Learn(LearningSample sample, LearningRules rules) {
        this.sample = sample;
        this.rules = rules;
        this.seedShare = (double) sample.seedSize() / sample.baseSize();
        int members = sample.seed().size();
        SampleValues values = new SampleValues(sample);
        MakeCells cells = new MakeCells(members);
        List<Tag> tags = sample.tags();
        this.columns = new Columns(
                IntStream.range(0, tags.size())
                        .parallel()
                        .mapToObj(tag -> cells.of(tags.get(tag), values.of(tag)))
                        .toList(),
                members,
                members + sample.base().size());
    }

    /**
     * Learns; the same sample, counts, rules and seed of chance give the same result.
     *
     * @param counts asked once, when it is known which features there are
     * @param randomSeed of the draws
     * @throws IllegalArgumentException if the seed has fewer members than the rules ask for, or nobody else was drawn
     */
    public static Learned learn(LearningSample sample, ExactCounts counts, LearningRules rules, long randomSeed) {
        if (sample.seed().size() < rules.leastSeed()) {
            throw new IllegalArgumentException("too small a seed");
        }
        if (sample.base().size() < rules.leastSeed()) {
            throw new IllegalArgumentException("nobody to compare the seed with");
        }
        return new Learn(sample, rules).learned(counts, new Random(randomSeed));
    }

    private Learned learned(ExactCounts counts, Random random) {
        int members = sample.seed().size();
        int drawn = sample.base().size();
        List<Method> methods = sample.seedSize() >= rules.largeSeed()
                ? List.of(Method.LOG_ODDS, Method.DISCOUNTED_LOG_ODDS, Method.LOGISTIC_REGRESSION)
                : List.of(Method.LOG_ODDS, Method.DISCOUNTED_LOG_ODDS);
        Split all = Split.everybody(members, drawn);
        Restating restating = new Restating(columns, all, seedShare);
        Set<Integer> leftOut = leftOut(restating, all);
        // The engine counts while draws are learned from.
        CompletableFuture<FeatureCounts> counting =
                inBackground(() -> FeatureCounts.of(columns.tags(), leftOut, counts));
        List<Split> splits = Split.draws(members, drawn, rules.heldOut(), rules.draws(), random);
        List<Draw> draws = splits.parallelStream()
                .map(split -> Draw.of(columns, split, methods, seedShare, this::leftOut))
                .toList();
        MeasureQuality measure = new MeasureQuality(
                draws,
                splits.getFirst().heldOutSeed().length,
                different(splits.stream().map(Split::heldOutSeed)),
                different(splits.stream().map(Split::heldOutBase)));
        Choice choice = Choice.of(measure, methods, rules.largeSeed());

        List<Excluded> excluded = restating.found(rules.restating()).stream()
                .map(restating::excluded)
                .toList();
        FeatureCounts counted = result(counting);
        Evidence evidence = Evidence.ofCounts(
                columns,
                columns.rows(all.seed(), leftOut),
                columns.rows(all.base(), leftOut),
                counted.seed(),
                sample.seedSize(),
                counted.everybody(),
                sample.baseSize());
        Scoring scoring = Scoring.of(
                columns,
                MethodWeights.of(choice.method(), evidence),
                all.base(),
                counted.seed(),
                sample.seedSize(),
                counted.everybody(),
                sample.baseSize());
        ReachCurve reach = new ReachCurve(
                draws.stream()
                        .map(draw -> Objects.requireNonNull(draw.rankings().get(choice.method()))
                                .before())
                        .toList(),
                seedShare);
        Quality quality = measure.of(choice.method());
        return new Learned(
                scoring.features(),
                choice.method(),
                choice.why(),
                quality,
                scoring.reasons(rules.reasons()),
                excluded,
                reach.points(rules.reach(), scoring.scores(all.base()), sample.baseSize()),
                Warnings.of(sample, rules, quality, scoring.features().isEmpty()));
    }

    /** Small seeds leave out nothing by chance: they cannot tell it from a hint, and many hints add up. */
    private Set<Integer> leftOut(Restating restating, Split split) {
        Set<Integer> leftOut = new TreeSet<>(restating.found(rules.restating()));
        if (sample.seedSize() >= rules.largeSeed()) {
            leftOut.addAll(SilentTags.found(restating, columns, split));
        }
        return leftOut;
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    /** As if it had not been done in the background. */
    private static <T> T result(CompletableFuture<T> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }

    private static int different(Stream<int[]> customers) {
        return Math.toIntExact(customers.flatMapToInt(Arrays::stream).distinct().count());
    }
}
