package io.muster.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How many counts many callers get.
 *
 * @param seconds how long each number of callers was at it
 */
record ThroughputFigures(int seconds, List<Row> rows) implements Figures {

    /** The same questions of the server and of the bare engine, by so many callers at once. */
    record Row(int callers, Side server, Side engine) {}

    /**
     * One of the two.
     *
     * @param perSecond answers
     */
    record Side(@JsonProperty double perSecond, Latency latency) {}

    @Override
    public String part() {
        return "throughput";
    }

    @Override
    public String markdown() {
        var table = new MarkdownTable("callers", "", "counts/s", "median ms", "99th", "beside bare");
        for (var row : rows) {
            line(table, Integer.toString(row.callers()), "Muster", row.server(), row.engine());
            line(table, "", "Elasticsearch, plain", row.engine(), row.engine());
        }
        return """
                ## Many callers at once

                %s
                Each caller asked for one count after another for %d s, by filters of 1, 3, 6 and 12 conditions in equal parts. The bench ran
                on the same machine.
                """.formatted(table.text(), seconds);
    }

    private static void line(MarkdownTable table, String callers, String who, Side side, Side bare) {
        table.row(
                callers,
                who,
                Text.figure(side.perSecond()),
                Text.figure(side.latency().median()),
                Text.figure(side.latency().p99()),
                Text.ratio(side.perSecond(), bare.perSecond()));
    }

    @Override
    public List<Goal> goals() {
        return List.of();
    }
}
