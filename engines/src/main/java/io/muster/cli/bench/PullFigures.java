package io.muster.cli.bench;

import java.util.List;

/**
 * How fast the members of a segment are pulled.
 *
 * @param streams in their order
 * @param walks page by page, in their order
 */
record PullFigures(List<Rate> streams, List<Rate> walks) implements Figures {

    private static final double STREAM_GOAL = 200_000;
    private static final double WALK_GOAL = 100_000;

    @Override
    public String part() {
        return "pull";
    }

    @Override
    public String markdown() {
        var table = new MarkdownTable("", "members", "seconds", "members/s");
        rows(table, "stream", streams);
        rows(table, "pages of " + Text.number(PullBench.PAGE), walks);
        return """
                ## Pulling members

                %s
                `GET /segments/{id}/members` of a segment of everybody: as `application/x-ndjson`, and page by page. Everybody came,
                each time.
                """.formatted(table.text());
    }

    private static void rows(MarkdownTable table, String title, List<Rate> rates) {
        var run = 0;
        for (var rate : rates) {
            table.row(
                    title + ", run " + ++run,
                    Text.number(rate.customers()),
                    Text.figure(rate.millis() / 1e3),
                    Text.number(Math.round(rate.perSecond())));
        }
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atLeast(
                        STREAM_GOAL,
                        "stream of members, best run",
                        Rate.best(streams).perSecond(),
                        "/s"),
                Goal.atLeast(
                        WALK_GOAL, "walk by pages, best run", Rate.best(walks).perSecond(), "/s"));
    }
}
