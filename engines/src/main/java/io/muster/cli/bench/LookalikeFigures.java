package io.muster.cli.bench;

import io.muster.cli.bench.alike.RankQuality;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How well customers were found from some of them, each figure the mean over all draws.
 *
 * @param wanted what those have who were to be found
 * @param customers how many there are of whom it is known
 * @param members how many have it
 * @param draws how many seeds of each size
 */
public record LookalikeFigures(String wanted, int customers, int members, int draws, List<Row> rows) {
    /** Rows as a copy. */
    public LookalikeFigures {
        rows = List.copyOf(rows);
    }

    /**
     * One way to find them, from seeds of one size.
     *
     * @param seed members of a seed
     * @param how the way
     * @param auc 0 to 1
     * @param error the standard error of its mean
     * @param heldOut the AUC that the server told of itself, on held-out members of the seed; 0 for others
     * @param millis of one search, at the median; 0 for others
     * @param methods how often the server chose each method
     */
    public record Row(
            int seed,
            String how,
            double auc,
            double error,
            double liftAt1,
            double liftAt5,
            double liftAt10,
            double heldOut,
            long millis,
            String methods) {

        static Row of(int seed, String how, List<RankQuality> found, List<ServerLookalikes.Answer> answers) {
            var all = found.toArray(RankQuality[]::new);
            var auc = RankQuality.mean(all, RankQuality::auc);
            return new Row(
                    seed,
                    how,
                    auc[0],
                    auc[1],
                    RankQuality.mean(all, RankQuality::liftAt1)[0],
                    RankQuality.mean(all, RankQuality::liftAt5)[0],
                    RankQuality.mean(all, RankQuality::liftAt10)[0],
                    answers.stream()
                            .mapToDouble(ServerLookalikes.Answer::heldOut)
                            .average()
                            .orElse(0),
                    answers.stream()
                            .map(ServerLookalikes.Answer::millis)
                            .sorted()
                            .skip(answers.size() / 2)
                            .findFirst()
                            .orElse(0L),
                    answers.stream()
                            .collect(Collectors.groupingBy(ServerLookalikes.Answer::method, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .map(entry -> "%s %d".formatted(entry.getKey(), entry.getValue()))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
    }

    /** A table, and how to read it. */
    public String markdown(String command, List<LookalikeGoal> goals) {
        var table =
                new MarkdownTable("seed, way", "AUC", "±", "lift at 1 %", "at 5 %", "at 10 %", "AUC told", "search ms");
        for (var row : rows) {
            var ofServer = !row.methods().isEmpty();
            table.row(
                    Text.number(row.seed()) + ", " + row.how(),
                    decimals("%.4f", row.auc()),
                    decimals("%.4f", row.error()),
                    decimals("%.2f", row.liftAt1()),
                    decimals("%.2f", row.liftAt5()),
                    decimals("%.2f", row.liftAt10()),
                    ofServer ? decimals("%.4f", row.heldOut()) : "",
                    ofServer ? Text.number(row.millis()) : "");
        }
        var methods = rows.stream()
                .filter(row -> !row.methods().isEmpty())
                .map(row -> "- seeds of %s: %s".formatted(Text.number(row.seed()), row.methods()))
                .collect(Collectors.joining("\n"));
        return """
                # Lookalikes

                Of %s customers %s have `%s`. Seeds are drawn from these; everybody else is ranked, without that tag and without
                sensitive ones. Means over %d draws, ± the standard error of the AUC; "AUC told" is what the server says of itself, on
                members held out, with people like the seed among those it compares them with. Logistic regression: C = 1, the seed
                against 20,000 others, numbers in tenths; more_like_this: of the seed's documents, 100 terms.

                %s
                Muster's methods:
                %s
                %s
                `%s`
                """.formatted(
                        Text.number(customers),
                        Text.number(members),
                        wanted,
                        draws,
                        table.text(),
                        methods,
                        goalsText(goals),
                        command);
    }

    /** Whether every goal is met that something was measured for. */
    public boolean meets(List<LookalikeGoal> goals) {
        return goals.stream()
                .allMatch(goal -> rows.stream()
                        .filter(row ->
                                row.seed() == goal.seed() && !row.methods().isEmpty())
                        .allMatch(goal::isMetBy));
    }

    private String goalsText(List<LookalikeGoal> goals) {
        var text = new StringBuilder();
        for (var goal : goals) {
            rows.stream()
                    .filter(row -> row.seed() == goal.seed() && !row.methods().isEmpty())
                    .forEach(row -> text.append("%n- seeds of %s: AUC at least %s, lift at 10 %% at least %s: %s"
                            .formatted(
                                    Text.number(goal.seed()),
                                    decimals("%.3f", goal.auc()),
                                    decimals("%.1f", goal.liftAt10()),
                                    goal.isMetBy(row) ? "met" : "**not met**")));
        }
        return text.isEmpty() ? "" : "\nGoals:\n" + text + "\n";
    }

    private static String decimals(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    /** The same for programs. */
    public String json() throws IOException {
        return Http.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }
}
