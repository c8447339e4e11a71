package io.muster.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that one run of the bench found out.
 *
 * @param at when it began, in UTC
 * @param command how to measure it again
 * @param serverHeap the most that the server's heap may grow to, as {@code 448m}
 * @param customers in the store
 */
public record WholeReport(
        String at, String command, String serverHeap, Machine machine, long customers, List<Figures> figures) {

    /** What the goals speak of. */
    private static final long CUSTOMERS_OF_GOALS = 2_000_000;

    @JsonProperty
    List<Goal> goals() {
        return figures.stream().flatMap(part -> part.goals().stream()).toList();
    }

    /** Whether every part could be measured. */
    public boolean complete() {
        return figures.stream().noneMatch(NoFigures.class::isInstance);
    }

    /** As JSON, for programs. */
    public String json() throws IOException {
        return Http.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }

    /** As Markdown, for people. */
    public String markdown() {
        return head()
                + goalsTable()
                + figures.stream().map(part -> "\n" + part.markdown()).collect(Collectors.joining());
    }

    private String head() {
        return """
                # Muster beside the bare engine

                `%s`, %s: %s customers

                Machine: %d cores (%s), %s MiB of memory, %s; load average before: %s. The server's heap may grow to %s.
                """.formatted(
                        command,
                        at,
                        Text.number(customers),
                        machine.cores(),
                        machine.cpu(),
                        Text.number(machine.memory() >> 20),
                        machine.jdk(),
                        machine.loadAverage(),
                        serverHeap);
    }

    private String goalsTable() {
        if (goals().isEmpty()) {
            return "";
        }
        var table = new MarkdownTable("goal", "bar", "measured", "");
        goals().forEach(goal -> table.row(goal.what(), goal.goal(), goal.measured(), goal.met() ? "met" : "missed"));
        return "\n" + table.text()
                + (customers == CUSTOMERS_OF_GOALS
                        ? ""
                        : "\nThe goals are set for %s customers.\n".formatted(Text.number(CUSTOMERS_OF_GOALS)));
    }
}
