package io.muster.cli.bench;

import io.muster.engines.Part;
import java.util.List;

/** What each process took at its peak, over everything that was measured. */
record MemoryFigures(Memory memory) implements Figures {

    private static final double HEAP_GOAL_MEBIBYTES = 512;

    @Override
    public String part() {
        return "memory";
    }

    @Override
    public String markdown() {
        return """
                ## Memory

                %s
                Peaks since each process began. Heap includes garbage, and was asked for every second.
                """.formatted(table(memory, "MiB").text());
    }

    /** One row for each process. */
    static MarkdownTable table(Memory memory, String title) {
        var table = new MarkdownTable(title, "peak heap", "peak resident");
        memory.resident()
                .forEach((part, bytes) -> table.row(
                        part.title(),
                        part == Part.SERVER ? Text.number(memory.serverHeap() >> 20) : "",
                        Text.number(bytes >> 20)));
        return table;
    }

    @Override
    public List<Goal> goals() {
        return List.of(heapGoal("the server's heap", memory));
    }

    static Goal heapGoal(String what, Memory memory) {
        return Goal.below(HEAP_GOAL_MEBIBYTES, what, memory.serverHeap() >> 20, " MiB");
    }
}
