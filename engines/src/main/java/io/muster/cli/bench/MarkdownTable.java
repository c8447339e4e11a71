package io.muster.cli.bench;

import java.util.ArrayList;
import java.util.List;

/** A table with one column of words and others of figures, in Markdown that is also legible as it is. */
final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(String... titles) {
        row(titles);
    }

    /** As many cells as there are titles. */
    void row(String... cells) {
        rows.add(List.of(cells));
    }

    String text() {
        var lines = new ArrayList<>(rows.stream().map(this::line).toList());
        lines.add(1, rule());
        return String.join("\n", lines) + "\n";
    }

    private String line(List<String> cells) {
        var text = new StringBuilder("|");
        for (var column = 0; column < cells.size(); column++) {
            var space = " ".repeat(width(column) - cells.get(column).length());
            text.append(' ')
                    .append(column == 0 ? cells.get(column) + space : space + cells.get(column))
                    .append(" |");
        }
        return text.toString();
    }

    private String rule() {
        var text = new StringBuilder("|");
        for (var column = 0; column < rows.getFirst().size(); column++) {
            text.append(column == 0 ? ":" : "-")
                    .append("-".repeat(width(column)))
                    .append(column == 0 ? "-|" : ":|");
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
