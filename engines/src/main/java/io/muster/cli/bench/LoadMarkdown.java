package io.muster.cli.bench;

import java.util.Locale;
import java.util.stream.Collectors;

/** A report on loading as people read it, on a terminal too. */
record LoadMarkdown(LoadReport report) {

    String text() {
        return String.join("\n", head(), rates(), memory(), machine(), notes());
    }

    private String head() {
        var customers = report.load().whole().customers();
        return """
                # Loading, beside the engine alone

                `%s`, %s: %s made-up customers, %s bytes each
                """.formatted(
                        report.command(),
                        report.at(),
                        number(customers),
                        number(report.engine().documentBytes() / customers));
    }

    private String rates() {
        var table = new MarkdownTable("", "customers/s", "seconds", "of the engine just started", "of its better run");
        row(table, "Muster, from request to done", report.load().whole());
        row(table, "Muster, sending only", report.load().sending());
        var run = 0;
        for (var rate : report.engine().runs()) {
            row(table, "Elasticsearch alone, " + (run++ == 0 ? "just started" : "warm"), rate);
        }
        return table.text();
    }

    private void row(MarkdownTable table, String title, Rate rate) {
        table.row(
                title,
                number(Math.round(rate.perSecond())),
                format("%,.1f", rate.millis() / 1e3),
                format("%.1f %%", rate.shareOf(report.engineJustStarted())),
                format("%.1f %%", rate.shareOf(report.engineBest())));
    }

    private String memory() {
        return MemoryFigures.table(report.load().memory(), "during the load, MiB")
                .text();
    }

    private String machine() {
        var machine = report.machine();
        return """
                Machine: %d cores (%s), %s MiB of memory, %s; load average before: %s
                """.formatted(
                machine.cores(), machine.cpu(), mebibytes(machine.memory()), machine.jdk(), machine.loadAverage());
    }

    private String notes() {
        return report.notes().stream().map(note -> "- " + note + "\n").collect(Collectors.joining());
    }

    private static String mebibytes(long bytes) {
        return number(bytes >> 20);
    }

    private static String number(long number) {
        return format("%,d", number);
    }

    private static String format(String format, Object number) {
        return String.format(Locale.ROOT, format, number);
    }
}
