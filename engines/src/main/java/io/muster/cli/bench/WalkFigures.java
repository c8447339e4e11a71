package io.muster.cli.bench;

import java.io.IOException;

/**
 * A walk through a segment while everything changes, beside what the engine alone said before it began.
 *
 * @param question who belongs to the segment, in the server's filter language
 * @param customers how many there were in all
 * @param members how many belonged to it when the walk began, by the engine
 * @param walked how many ids came, on all pages
 * @param twice how many of them came more than once
 * @param lost how many belonged to it and did not come
 * @param strangers how many came and did not belong to it
 * @param meanwhile how many had left it or come to it by the time of the last page, by the engine
 * @param batches changes over HTTP that were answered between the first page and the last, of 200 customers each
 * @param loads loads that ran in that time, wholly or in part
 * @param restarts how often the server was killed and started anew
 * @param seconds from the first page to the last, with the server's restarts
 */
public record WalkFigures(
        String question,
        long customers,
        long members,
        long walked,
        long twice,
        long lost,
        long strangers,
        long meanwhile,
        long batches,
        int loads,
        int restarts,
        long seconds) {

    /** Whether exactly the members came, each once, and the walk was put to the test. */
    public boolean exact() {
        return walked == members && twice == 0 && lost == 0 && strangers == 0 && meanwhile > 0 && batches > 0;
    }

    /** A table, and what it says. */
    public String markdown(String command) {
        var table = new MarkdownTable("", "");
        table.row("customers", Text.number(customers));
        table.row("members when the walk began, by the engine", Text.number(members));
        table.row("ids that came", Text.number(walked));
        table.row("twice", Text.number(twice));
        table.row("lost", Text.number(lost));
        table.row("strangers", Text.number(strangers));
        table.row("who left or came meanwhile, by the engine", Text.number(meanwhile));
        table.row("batches of changes answered meanwhile", Text.number(batches));
        table.row("loads meanwhile", Text.number(loads));
        table.row("server killed and started anew", Text.number(restarts));
        table.row("seconds from the first page to the last", Text.number(seconds));
        return """
                # A walk while everything changes

                %s

                %s
                `%s`

                Segment: `%s`
                """.formatted(
                        exact() ? "Exactly the members of its starting moment." : "**Not what it should be.**",
                        table.text(),
                        command,
                        question);
    }

    /** The same for programs. */
    public String json() throws IOException {
        return Http.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }
}
