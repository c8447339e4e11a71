package io.muster.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How long counts took, whoever was asked.
 *
 * @param rows from the smallest filters to the largest
 * @param bitmapBytes what the bitmaps of all questions took together
 */
record CountFigures(List<Row> rows, long bitmapBytes) implements Figures {

    /**
     * Filters of one size.
     *
     * @param conditions in each
     * @param excluding whether these are only those that exclude something from the whole
     * @param subtracting the engine again, asked for a difference of two counts where something is excluded
     */
    record Row(
            int conditions, boolean excluding, Latency server, Latency engine, Latency subtracting, Latency bitmaps) {

        /** What the server adds to the bare engine, at the median. */
        @JsonProperty
        double overhead() {
            return Math.round((server.median() - engine.median()) * 1e3) / 1e3;
        }
    }

    @Override
    public String part() {
        return "count";
    }

    @Override
    public String markdown() {
        var table = new MarkdownTable(
                "conditions", "filters", "", "median ms", "90th", "99th", "median beside bare", "99th beside bare");
        for (var row : rows) {
            var title = row.conditions() + (row.excluding() ? ", excluding" : "");
            line(table, title, "Muster", row.server(), row.engine());
            line(table, "", "Elasticsearch, plain", row.engine(), row.engine());
            line(table, "", "Elasticsearch, subtracting", row.subtracting(), row.engine());
            line(table, "", "Roaring bitmaps", row.bitmaps(), row.engine());
        }
        return """
                ## Exact counts

                %s
                What Muster adds at the median: %s.

                - Every filter was asked of each of the four; all counts agree. The request cache was off. They were asked by
                  turns, each in a random order of its own.
                - *Excluding*: those of the same filters that exclude something at the top. *Subtracting*: the same bare
                  engine, asked for count(A) − count(A and any excluded).
                - The bitmaps hold the values of these filters alone, %s MiB, in the memory of the bench.
                """.formatted(table.text(), overheads(), Text.number(bitmapBytes >> 20));
    }

    private String overheads() {
        return String.join(
                ", ",
                rows.stream()
                        .filter(row -> !row.excluding())
                        .map(row -> "%s ms (%d conditions)".formatted(Text.figure(row.overhead()), row.conditions()))
                        .toList());
    }

    private static void line(MarkdownTable table, String title, String who, Latency latency, Latency bare) {
        table.row(
                title,
                Text.number(latency.answers()),
                who,
                Text.figure(latency.median()),
                Text.figure(latency.p90()),
                Text.figure(latency.p99()),
                Text.ratio(latency.median(), bare.median()),
                Text.ratio(latency.p99(), bare.p99()));
    }

    @Override
    public List<Goal> goals() {
        return rows.stream()
                .filter(row -> !row.excluding())
                .flatMap(row -> goals(row).stream())
                .toList();
    }

    private static List<Goal> goals(Row row) {
        var added = Goal.atMost(
                2,
                "added to the bare engine's median, %d conditions".formatted(row.conditions()),
                row.overhead(),
                " ms");
        return row.conditions() < CountBench.SIZES.getLast()
                ? List.of(added)
                : List.of(
                        added,
                        Goal.below(
                                row.engine().p99(),
                                "99th percentile of %d conditions beside the bare engine's".formatted(row.conditions()),
                                row.server().p99(),
                                " ms"));
    }
}
