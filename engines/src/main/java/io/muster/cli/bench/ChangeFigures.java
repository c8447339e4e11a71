package io.muster.cli.bench;

import java.util.List;

/**
 * How long a change takes.
 *
 * @param answered from sending it to its being acknowledged
 * @param counted from sending it to the end of the first count that had it
 */
record ChangeFigures(Latency answered, Latency counted) implements Figures {

    private static final double GOAL_MILLIS = 1_000;

    @Override
    public String part() {
        return "change";
    }

    @Override
    public String markdown() {
        var table = new MarkdownTable("", "changes", "median ms", "90th", "longest");
        row(table, "acknowledged", answered);
        row(table, "counted", counted);
        return """
                ## From a change to its being counted

                %s
                `PUT /customers/{id}/tags` turned a flag of one customer around, and counts followed until one had it. The flag was turned back.
                """.formatted(table.text());
    }

    private static void row(MarkdownTable table, String title, Latency latency) {
        table.row(
                title,
                Text.number(latency.answers()),
                Text.figure(latency.median()),
                Text.figure(latency.p90()),
                Text.figure(latency.max()));
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atMost(GOAL_MILLIS, "from a change to its being counted, longest", counted.max(), " ms"));
    }
}
