package io.muster.cli.bench;

import io.muster.cli.bench.LookalikeFigures.Row;
import java.util.List;

/**
 * What is to be reached from a seed of one size.
 *
 * @param seed members of the seed
 */
public record LookalikeGoal(int seed, double auc, double liftAt10) {

    /** For clients of Bank Marketing who took the deposit. */
    public static final List<LookalikeGoal> BANK = List.of(
            new LookalikeGoal(50, 0.770, 3.9),
            new LookalikeGoal(200, 0.783, 4.2),
            new LookalikeGoal(2_000, 0.790, 4.9));

    boolean isMetBy(Row row) {
        return row.auc() >= auc && row.liftAt10() >= liftAt10;
    }
}
