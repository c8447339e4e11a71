package io.muster.lookalike;

import io.muster.lookalike.Learned.Excluded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Finds tags that merely restate a seed, such as the flag it was made from: learned from, they would hide all that people
 * like its members have in common. Three things are asked of a tag.
 *
 * <ul>
 *   <li>Alone it tells the seed from others nearly without error: its AUC ({@link Separation}) is at least the threshold.
 *       At 0.95 errors on both sides are 10 % together; the strongest honest tag of Bank Marketing has 0.75.
 *   <li>What the seed has, few others of everybody have: at least {@value #PRECISE} of those who have it are members. Else
 *       the seed may be drawn from people who have it, like customers of one town, and others of them are what is sought.
 *   <li>Or else those others, of whom the tag says what it says of the seed, are by all other tags no more like the seed than
 *       everybody is, by less than {@value #ALIKE} of the way: then it is a copy with errors, and they are the errors.
 * </ul>
 */
final class Restating {
    static final double PRECISE = 0.2;
    static final double ALIKE = 0.25;

    /** In standard deviations of scores; where all other tags tell so little, they cannot tell who is like the seed. */
    private static final double TELLING = 0.2;

    private final Columns columns;
    private final Split split;
    private final double seedShare;
    private final List<TagSeparation> separations;

    /** @param seedShare the seed's share of everybody, 0 to 1 */
    Restating(Columns columns, Split split, double seedShare) {
        this.columns = columns;
        this.split = split;
        this.seedShare = seedShare;
        this.separations = columns.tags().stream()
                .parallel()
                .map(tag -> TagSeparation.of(tag, split.seed(), split.base()))
                .toList();
    }

    /** How well each tag alone tells the seed from others, in the order of their places. */
    double auc(int tag) {
        return separations.get(tag).separation().auc();
    }

    /** The places of the tags that restate the seed. */
    Set<Integer> found(double threshold) {
        Set<Integer> suspects = new TreeSet<>(IntStream.range(0, separations.size())
                .filter(tag -> auc(tag) >= threshold)
                .boxed()
                .toList());
        Set<Integer> found = new TreeSet<>();
        List<Integer> unclear = new ArrayList<>();
        for (int tag : suspects) {
            Separation separation = separations.get(tag).separation();
            double members = seedShare * separation.ofSeed();
            double others = (1 - seedShare) * separation.ofBase();
            (members >= PRECISE * (members + others) ? found : unclear).add(tag);
        }
        if (!unclear.isEmpty()) {
            double[] scores = scoresWithout(suspects);
            unclear.stream().filter(tag -> isNoise(tag, scores)).forEach(found::add);
        }
        return found;
    }

    /** What to tell of a tag that restates the seed. */
    Excluded excluded(int tag) {
        Separation separation = separations.get(tag).separation();
        return new Excluded(
                columns.tags().get(tag).tag().code(),
                separation.auc(),
                String.format(
                        Locale.ROOT,
                        "It restates the seed: what it says of %.1f %% of the seed it says of %.1f %% of others (AUC %.3f).",
                        100 * separation.ofSeed(),
                        100 * separation.ofBase(),
                        separation.auc()));
    }

    /** Scores of all customers learned from, the seed's first, by what other tags say. */
    private double[] scoresWithout(Set<Integer> tags) {
        OneHot seed = columns.rows(split.seed(), tags);
        OneHot base = columns.rows(split.base(), tags);
        Evidence evidence = Evidence.ofSample(columns, seed, base, seedShare);
        double[] weights = LogOdds.weights(evidence);
        return DoubleStream.concat(Arrays.stream(seed.scores(weights)), Arrays.stream(base.scores(weights)))
                .toArray();
    }

    private boolean isNoise(int tag, double[] scores) {
        double seed = 0;
        double having = 0;
        double rest = 0;
        int many = 0;
        int members = split.seed().length;
        for (int i = 0; i < scores.length; i++) {
            if (i < members) {
                seed += scores[i] / members;
            } else if (separations.get(tag).typical().test(split.base()[i - members])) {
                having += scores[i];
                many++;
            } else {
                rest += scores[i];
            }
        }
        double others = rest / Math.max(1, split.base().length - many);
        boolean telling = seed - others > TELLING * Spread.of(scores).deviation();
        return telling && many > 0 && having / many - others < ALIKE * (seed - others);
    }
}
