package io.muster.cli.bench;

import java.util.List;

/**
 * How long a seed takes to be expanded.
 *
 * @param firstMillis the first time
 * @param warm once the code of server and engine has been compiled for it
 */
record ExpandFigures(double firstMillis, Latency warm) implements Figures {

    private static final double GOAL_MILLIS = 5_000;

    @Override
    public String part() {
        return Measure.EXPAND.word();
    }

    @Override
    public String markdown() {
        var table = new MarkdownTable("", "requests", "median ms", "90th", "longest");
        table.row("first", "1", Text.figure(firstMillis), Text.figure(firstMillis), Text.figure(firstMillis));
        table.row(
                "warm",
                Text.number(warm.answers()),
                Text.figure(warm.median()),
                Text.figure(warm.p90()),
                Text.figure(warm.max()));
        return """
                ## A seed expanded

                %s
                `POST /lookalikes` of audiences of 0.25 to 1 %% of all customers, each other than the last, expanded to 5 %%, from the
                request to the people's being kept. The same request found the same people twice.
                """.formatted(table.text());
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atMost(GOAL_MILLIS, "a seed expanded to 5 %, warm, longest", warm.max(), " ms"));
    }
}
