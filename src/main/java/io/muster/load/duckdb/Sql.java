package io.muster.load.duckdb;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names and texts as they stand in SQL. */
final class Sql {
    private Sql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String file(Path file) {
        return text(file.toAbsolutePath().toString());
    }

    static String texts(Collection<String> texts) {
        return texts.stream().map(Sql::text).collect(Collectors.joining(", "));
    }
}
