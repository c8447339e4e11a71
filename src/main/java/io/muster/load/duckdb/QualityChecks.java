package io.muster.load.duckdb;

import io.muster.load.LoaderInput.Csv;
import io.muster.load.QualityRule;
import io.muster.load.QualityRule.Format;
import io.muster.load.QualityRule.OneOf;
import io.muster.load.QualityRule.Range;
import io.muster.load.QualityRule.Required;
import io.muster.load.QualityRule.Type;
import io.muster.load.QualityRule.Unique;
import io.muster.load.QualityRule.ValueType;
import io.muster.load.Refuses;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Quality rules as SQL: from the table {@code raw} to the view {@code input}, and what is refused on the way. */
final class QualityChecks {
    /** Of the widest decimal that DuckDB has, before and after the point. */
    private static final int WHOLE_DIGITS = 28;

    private static final int DECIMALS = 10;

    private final DuckDb duckDb;
    private final Csv format;

    QualityChecks(DuckDb duckDb, Csv format) {
        this.duckDb = duckDb;
        this.format = format;
    }

    /** Returns how many lines are ignored. */
    long run() {
        String ignored = format.ignore() == null ? "false" : "(" + format.ignore() + ") IS TRUE";
        duckDb.define("kept", "SELECT * FROM raw WHERE NOT (" + ignored + ")");
        for (QualityRule rule : format.rules()) {
            if (!(rule instanceof Unique)) {
                refuse("SELECT line, " + refusal(rule) + " FROM kept WHERE " + broken(rule));
            }
        }
        // Only now is it known which lines a later one may repeat without harm.
        for (QualityRule rule : format.rules()) {
            if (rule instanceof Unique) {
                refuse("SELECT line, " + refusal(rule) + " FROM (SELECT line, " + Sql.name(rule.column()) + " AS value,"
                        + " row_number() OVER (PARTITION BY value ORDER BY line) AS place FROM kept"
                        + " WHERE value IS NOT NULL AND line NOT IN (" + refusedRows() + ")) WHERE place > 1");
            }
        }
        String columns = format.columns().stream().map(this::typed).collect(Collectors.joining(", "));
        duckDb.define(
                "input", "SELECT record, line, " + columns + " FROM kept WHERE line NOT IN (" + refusedRows() + ")");
        return duckDb.number("SELECT count(*) FROM raw WHERE " + ignored);
    }

    private void refuse(String select) {
        duckDb.run("INSERT INTO refusals (line, \"column\", code, reason, refused) " + select);
    }

    private static String refusedRows() {
        return "SELECT line FROM refusals WHERE refused = 'ROW'";
    }

    /** The column as the loader's query gets it: of its type, and missing where its value is refused. */
    private String typed(String column) {
        String name = Sql.name(column);
        String value = rulesOf(column).stream()
                .filter(Type.class::isInstance)
                .map(Type.class::cast)
                .findFirst()
                .map(rule -> "TRY_CAST(" + name + " AS " + sqlType(rule.type()) + ")")
                .orElse(name);
        boolean mayBeRefused = rulesOf(column).stream().anyMatch(rule -> rule.refuses() == Refuses.VALUE);
        return (mayBeRefused
                        ? "CASE WHEN line NOT IN (SELECT line FROM refusals WHERE \"column\" = " + Sql.text(column)
                                + ") THEN " + value + " END"
                        : value)
                + " AS " + name;
    }

    private List<QualityRule> rulesOf(String column) {
        return format.rules().stream()
                .filter(rule -> rule.column().equals(column))
                .toList();
    }

    private static String refusal(QualityRule rule) {
        return Sql.text(rule.column()) + ", " + Sql.text(code(rule)) + ", " + Sql.text(reason(rule)) + ", "
                + Sql.text(rule.refuses().name());
    }

    private static String code(QualityRule rule) {
        return switch (rule) {
            case Required r -> "REQUIRED";
            case Format r -> "WRONG_FORMAT";
            case Type r -> "WRONG_TYPE";
            case Range r -> "OUT_OF_RANGE";
            case OneOf r -> "UNKNOWN_VALUE";
            case Unique r -> "NOT_UNIQUE";
        };
    }

    private static String reason(QualityRule rule) {
        return switch (rule) {
            case Required r -> "there must be a value";
            case Format r -> "the value does not fit the pattern " + r.pattern();
            case Type r -> "the value is not " + described(r.type());
            case Range r ->
                "the number is not"
                        + (r.min() == null ? "" : " from " + r.min().toPlainString())
                        + (r.max() == null ? "" : " up to " + r.max().toPlainString());
            case OneOf r -> "the value is none of those that are known";
            case Unique r -> "an earlier line has the same value";
        };
    }

    private static String broken(QualityRule rule) {
        String name = Sql.name(rule.column());
        return switch (rule) {
            case Required r -> name + " IS NULL";
            case Format r -> "NOT regexp_full_match(" + name + ", " + Sql.text(r.pattern()) + ")";
            case Type r -> name + " IS NOT NULL AND NOT coalesce(" + isOf(r.type(), name) + ", false)";
            case Range r ->
                Stream.of(
                                r.min() == null ? "" : isBeyond(name, "<", r.min()),
                                r.max() == null ? "" : isBeyond(name, ">", r.max()))
                        .filter(bound -> !bound.isEmpty())
                        .collect(Collectors.joining(" OR "));
            case OneOf r -> name + " NOT IN (" + Sql.texts(r.values()) + ")";
            case Unique r -> throw new IllegalArgumentException("unique is no matter of one row");
        };
    }

    /**
     * As exact decimals where both are written as such, since a double is too coarse for long ones; else as doubles,
     * which hold any number however large, or with however many decimals.
     */
    private static String isBeyond(String name, String comparison, BigDecimal bound) {
        String number = "TRY_CAST(" + name + " AS DOUBLE)";
        String asDoubles =
                number + " " + comparison + " " + bound.doubleValue() + "::DOUBLE AND NOT isnan(" + number + ")";
        if (bound.scale() > DECIMALS || bound.precision() - bound.scale() > WHOLE_DIGITS) {
            return "(" + asDoubles + ")";
        }
        String type = "DECIMAL(" + (WHOLE_DIGITS + DECIMALS) + ", " + DECIMALS + ")";
        return "CASE WHEN regexp_full_match(" + name + ", '[+-]?[0-9]{1," + WHOLE_DIGITS + "}([.][0-9]{0," + DECIMALS
                + "})?') THEN CAST(" + name + " AS " + type + ") " + comparison + " CAST('" + bound.toPlainString()
                + "' AS " + type + ") ELSE " + asDoubles + " END";
    }

    /** Casting alone would round {@code 1.5} to a whole number, and take {@code 2026-02-28T12} for a day. */
    private static String isOf(ValueType type, String name) {
        String cast = "TRY_CAST(" + name + " AS " + sqlType(type) + ")";
        return switch (type) {
            case INTEGER -> "regexp_full_match(" + name + ", '[+-]?[0-9]+') AND " + cast + " IS NOT NULL";
            case DECIMAL ->
                "regexp_full_match(" + name + ", '[+-]?[0-9]+([.][0-9]{0,4})?') AND " + cast + " IS NOT NULL";
            case NUMBER -> "isfinite(" + cast + ")";
            case DAY -> "regexp_full_match(" + name + ", '[0-9]{4}-[0-9]{2}-[0-9]{2}') AND " + cast + " IS NOT NULL";
            case INSTANT ->
                "regexp_full_match(" + name
                        + ", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?Z?') AND "
                        + cast + " IS NOT NULL";
            case FLAG -> name + " IN ('true', 'false')";
        };
    }

    private static String sqlType(ValueType type) {
        return switch (type) {
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DECIMAL(18, 4)";
            case NUMBER -> "DOUBLE";
            case DAY -> "DATE";
            case INSTANT -> "TIMESTAMP";
            case FLAG -> "BOOLEAN";
        };
    }

    private static String described(ValueType type) {
        return switch (type) {
            case INTEGER -> "a whole number";
            case DECIMAL -> "a decimal number of up to 14 digits and 4 decimals";
            case NUMBER -> "a finite number";
            case DAY -> "a day such as 2026-02-28";
            case INSTANT -> "a time such as 2026-02-28 23:59:59";
            case FLAG -> "true or false";
        };
    }
}
