package io.muster.cli.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long one kind of request takes.
 *
 * @param part which one
 * @param title what was asked
 * @param how with what, in a sentence
 * @param medianGoal in milliseconds; null where there is none
 */
record AnswerFigures(
        String part,
        String title,
        String how,
        List<Row> rows,
        @JsonIgnore @Nullable Double medianGoal) implements Figures {

    /** @param what tells this row from the others */
    record Row(String what, Latency latency) {}

    @Override
    public String markdown() {
        var table = new MarkdownTable("", "requests", "median ms", "90th", "99th", "longest");
        for (var row : rows) {
            var latency = row.latency();
            table.row(
                    row.what(),
                    Text.number(latency.answers()),
                    Text.figure(latency.median()),
                    Text.figure(latency.p90()),
                    Text.figure(latency.p99()),
                    Text.figure(latency.max()));
        }
        return "## %s\n\n%s\n%s\n".formatted(title, table.text(), how);
    }

    @Override
    public List<Goal> goals() {
        var goal = medianGoal;
        return goal == null
                ? List.of()
                : rows.stream()
                        .map(row -> Goal.atMost(
                                goal,
                                title + ", " + row.what() + ", median",
                                row.latency().median(),
                                " ms"))
                        .toList();
    }
}
