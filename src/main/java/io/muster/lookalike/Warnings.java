package io.muster.lookalike;

import io.muster.lookalike.Quality.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to keep in mind when reading the figures. */
final class Warnings {
    /** From here on what was learned is less a likeness than a definition. */
    private static final double NEARLY_CERTAIN = 0.98;

    private Warnings() {}

    /** @param empty whether no feature has a weight */
    static List<String> of(LearningSample sample, LearningRules rules, Quality quality, boolean empty) {
        Measured auc = quality.chosen().auc();
        List<String> warnings = new ArrayList<>();
        if (sample.seedSize() < rules.smallSeed()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The seed has %d members, fewer than %d: the AUC may lie anywhere from %.2f to %.2f.",
                    sample.seedSize(),
                    rules.smallSeed(),
                    auc.low(),
                    auc.high()));
        }
        if (empty) {
            warnings.add("No tag tells the seed from others: everybody has the same score.");
        } else if (auc.low() <= 0.5) {
            warnings.add(String.format(
                    Locale.ROOT, "The ranking may be no better than chance: AUC %.2f to %.2f.", auc.low(), auc.high()));
        } else if (auc.mean() >= NEARLY_CERTAIN) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "Tags tell the seed from others nearly without error (AUC %.3f): together they may restate how it was chosen.",
                    auc.mean()));
        }
        return warnings;
    }
}
