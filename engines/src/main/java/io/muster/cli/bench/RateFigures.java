package io.muster.cli.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast customers came in.
 *
 * @param engine what the engine alone can do; null where that was not measured
 */
public record RateFigures(LoadFigures load, @Nullable EngineFigures engine) implements Figures {

    private static final double GOAL_PERCENT = 85;

    @Override
    public String part() {
        return "load";
    }

    @Override
    public String markdown() {
        var table = new MarkdownTable("", "customers/s", "seconds", "of the engine's own");
        row(table, "Muster, from request to done", load.whole());
        row(table, "Muster, sending only", load.sending());
        if (engine != null) {
            var run = 0;
            for (var rate : engine.runs()) {
                row(table, "Elasticsearch alone, run " + ++run, rate);
            }
        }
        return """
                ## Loading

                %s
                %s
                Measured as `./muster bench load` does; its report tells how.
                """.formatted(
                table.text(),
                MemoryFigures.table(load.memory(), "during the load, MiB").text());
    }

    private void row(MarkdownTable table, String title, Rate rate) {
        table.row(
                title,
                Text.number(Math.round(rate.perSecond())),
                Text.figure(rate.millis() / 1e3),
                engine == null ? "" : Text.figure(rate.shareOf(Rate.best(engine.runs()))) + " %");
    }

    @Override
    public List<Goal> goals() {
        var heap = MemoryFigures.heapGoal("the server's heap while loading", load.memory());
        return engine == null
                ? List.of(heap)
                : List.of(
                        Goal.atLeast(
                                GOAL_PERCENT,
                                "load, of the engine's own rate",
                                load.whole().shareOf(Rate.best(engine.runs())),
                                " %"),
                        heap);
    }
}
