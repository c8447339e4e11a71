package io.muster.lookalike;

import io.muster.lookalike.Caution.Code;
import io.muster.lookalike.Quality.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What to keep in mind when reading the figures. */
final class Warnings {
    /** From here on what was learned is less a likeness than a definition. */
    private static final double NEARLY_CERTAIN = 0.98;

    private Warnings() {}

    /** @param empty whether no feature has a weight */
    static List<Caution> of(LearningSample sample, LearningRules rules, Quality quality, boolean empty) {
        Measured auc = quality.chosen().auc();
        List<Caution> warnings = new ArrayList<>();
        if (sample.seedSize() < rules.smallSeed()) {
            warnings.add(smallSeed(sample.seedSize(), rules.smallSeed(), auc));
        }
        if (empty) {
            warnings.add(new Caution(
                    Code.NOTHING_TELLS, Map.of(), "No tag tells the seed from others: everybody has the same score."));
        } else if (auc.low() <= 0.5) {
            warnings.add(maybeChance(auc));
        } else if (auc.mean() >= NEARLY_CERTAIN) {
            warnings.add(nearlyCertain(auc));
        }
        return warnings;
    }

    /** Fewer were found than were asked for. */
    static Caution fewer(long wanted, long found) {
        return new Caution(
                Code.FEWER_THAN_WANTED,
                Map.of("wanted", (double) wanted, "found", (double) found),
                wanted + " people were asked for, and there are only " + found + ".");
    }

    private static Caution smallSeed(long seed, int least, Measured auc) {
        return new Caution(
                Code.SMALL_SEED,
                Map.of("seed", (double) seed, "least", (double) least, "low", auc.low(), "high", auc.high()),
                String.format(
                        Locale.ROOT,
                        "The seed has %d members, fewer than %d: the AUC may lie anywhere from %.2f to %.2f.",
                        seed,
                        least,
                        auc.low(),
                        auc.high()));
    }

    private static Caution maybeChance(Measured auc) {
        return new Caution(
                Code.MAYBE_CHANCE,
                Map.of("low", auc.low(), "high", auc.high()),
                String.format(
                        Locale.ROOT,
                        "The ranking may be no better than chance: AUC %.2f to %.2f.",
                        auc.low(),
                        auc.high()));
    }

    private static Caution nearlyCertain(Measured auc) {
        return new Caution(
                Code.NEARLY_CERTAIN,
                Map.of("auc", auc.mean()),
                String.format(
                        Locale.ROOT,
                        "Tags tell the seed from others nearly without error (AUC %.3f): together they may restate how it was chosen.",
                        auc.mean()));
    }
}
