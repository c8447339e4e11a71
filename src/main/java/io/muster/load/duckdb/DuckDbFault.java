package io.muster.load.duckdb;

import io.muster.load.BadLoader;
import java.util.Optional;
import java.util.Set;

/**
 * What may be told of what DuckDB says when it fails. Its messages hold values of the rows that it worked on, quoted or
 * not, and no quoting can be trusted: {@code 'O'Brien'}. So of a failure among rows only its kind is told. Where a
 * statement is merely defined no row is looked at: what DuckDB then says of the SQL, its names and types, helps whoever
 * writes a loader, and is told up to the end of the first line; after it come suggestions and a piece of the statement.
 * A conversion that fails there is of a constant, but no kind that speaks of values is ever told more of.
 */
final class DuckDbFault {
    /** Kinds that speak of SQL: of its grammar, its names and types, and of things that are not there. */
    private static final Set<String> OF_SQL = Set.of("Parser Error", "Binder Error", "Catalog Error");

    /** Kinds that speak of values, or of the engine; what is none of these is not known to be a kind. */
    private static final Set<String> OTHERS = Set.of(
            "Constraint Error",
            "Conversion Error",
            "Divide by Zero Error",
            "IO Error",
            "INTERNAL Error",
            "INTERRUPT Error",
            "Invalid Input Error",
            "Mismatch Type Error",
            "Not implemented Error",
            "Out of Memory Error",
            "Out of Range Error",
            "Permission Error");

    /** What the driver says before DuckDB's own words where a statement failed before it began. */
    private static final String BEFORE_IT_BEGAN =
            "Invalid Input Error: Attempting to execute an unsuccessful or closed pending query result\nError: ";

    private DuckDbFault() {}

    /** Of a statement that worked on rows. */
    static BadLoader ofRows(String said) {
        return new BadLoader("DuckDB fails"
                + kind(said).map(kind -> " with: " + kind).orElse("")
                + "; its words may hold a customer's value and are not kept");
    }

    /** Of a statement that looked at no row. */
    static BadLoader ofSql(String said) {
        return kind(said).filter(OF_SQL::contains).isPresent()
                ? new BadLoader("DuckDB does not understand the SQL: " + firstLine(said))
                : ofRows(said);
    }

    private static Optional<String> kind(String said) {
        String words = ownWords(said);
        return Optional.of(words.substring(0, Math.max(words.indexOf(':'), 0)))
                .filter(kind -> OF_SQL.contains(kind) || OTHERS.contains(kind));
    }

    private static String firstLine(String said) {
        return ownWords(said).lines().findFirst().orElse("");
    }

    private static String ownWords(String said) {
        return said.startsWith(BEFORE_IT_BEGAN) ? said.substring(BEFORE_IT_BEGAN.length()) : said;
    }
}
