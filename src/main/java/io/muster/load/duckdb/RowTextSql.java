package io.muster.load.duckdb;

import io.muster.load.BadLoader;
import io.muster.load.RowLayout;
import io.muster.tag.DatePrecision;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Tag;
import io.muster.tag.TagType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that writes one column of a loader's rows as {@link RowLayout} says.
 *
 * @param tag what the column is a value of
 * @param column the column's name in SQL
 * @param type the column's type, in DuckDB's words
 * @param mark the tag's mark
 * @param checked whether values may be other than the tag allows, as those of a file may
 */
record RowTextSql(Tag tag, String column, String type, char mark, boolean checked) {
    RowTextSql {
        if (checked && tag.type() == TagType.MULTI && type.equals("VARCHAR")) {
            column = "string_split(" + column + ", '|')";
            type = "VARCHAR[]";
            if (tag.weighted()) {
                column = "list_transform(" + column + ", lambda c: {value: split_part(c, ':', 1), weight:"
                        + " coalesce(TRY_CAST(nullif(split_part(c, ':', 2), '') AS DECIMAL(9, 6)), CASE WHEN"
                        + " contains(c, ':') THEN -1 ELSE 1 END)})";
                type = "STRUCT(value VARCHAR, weight DECIMAL(9,6))[]";
            }
        }
    }

    /** What {@code shared.PrintableText} takes for printable, as near as RE2 comes to it. */
    static final String PRINTABLE = "'[^\\p{Cc}\\p{Zl}\\p{Zp}]{1,200}'";

    private static final List<String> NUMBERS = List.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "FLOAT",
            "DOUBLE");

    /** The entry; null where there is no value, or none that is allowed. */
    String entry() {
        String value = value();
        return Sql.text(String.valueOf(mark)) + " || " + (value.startsWith("CASE") ? "(" + value + ")" : value);
    }

    /** The mark where a value is not allowed; null where all is well, and null as a whole where it always is. */
    @Nullable
    String refused() {
        if (!checked || !isChoice()) {
            return null;
        }
        String bad = isList()
                ? "len(" + column + ") > len(list_filter(" + column + ", lambda c: " + allowed("c") + "))"
                : column + " IS NOT NULL AND NOT " + allowed(column);
        return "CASE WHEN " + bad + " THEN " + Sql.text(String.valueOf(mark)) + " END";
    }

    private String value() {
        return switch (tag.type()) {
            case ENUM -> isList() ? wrong("text") : choice();
            case MULTI -> isList() ? choices() : type.equals("VARCHAR") ? translated() : wrong("a list");
            case NUMBER -> number();
            case DATE -> tag.precision() == DatePrecision.DAY ? day() : instant();
            case FLAG ->
                type.equals("BOOLEAN")
                        ? "CASE " + column + " WHEN true THEN '1' WHEN false THEN '0' END"
                        : wrong("BOOLEAN");
        };
    }

    /** Text such as {@code outdoor:0.70|food} says the same as a list, and is cheaper to make. */
    private String translated() {
        return "nullif(translate(" + column + ", '|" + (tag.weighted() ? ":" : "") + "', chr("
                + (int) RowLayout.CHOICE + ")" + (tag.weighted() ? " || chr(" + (int) RowLayout.WEIGHT + ")" : "")
                + "), '')";
    }

    private boolean isChoice() {
        return switch (tag.type()) {
            case ENUM, MULTI -> true;
            case NUMBER, DATE, FLAG -> false;
        };
    }

    private boolean isList() {
        return type.endsWith("[]");
    }

    private boolean isWeighted() {
        return type.startsWith("STRUCT(");
    }

    private String choice() {
        String text = text(column);
        return checked ? "CASE WHEN " + allowed(column) + " THEN " + text + " END" : text;
    }

    private String choices() {
        String kept = checked ? "list_filter(" + column + ", lambda c: " + allowed("c") + ")" : column;
        String texts = isWeighted() ? "list_transform(" + kept + ", lambda c: " + text("c") + ")" : kept;
        return "nullif(array_to_string(" + texts + ", chr(" + (int) RowLayout.CHOICE + ")), '')";
    }

    private String text(String choice) {
        if (isWeighted()) {
            if (!tag.weighted()) {
                return wrong("text without weights");
            }
            return choice + ".value || chr(" + (int) RowLayout.WEIGHT + ") || CAST(" + choice
                    + ".weight AS DECIMAL(3, 2))";
        }
        return type.startsWith("VARCHAR") ? choice : "CAST(" + choice + " AS VARCHAR)";
    }

    private String allowed(String choice) {
        String code = isWeighted() ? choice + ".value" : choice;
        String allowed = tag.open()
                ? "regexp_full_match(" + code + ", " + PRINTABLE + ")"
                : code + " IN ("
                        + Sql.texts(tag.values().values().stream()
                                .map(DictionaryValue::code)
                                .toList())
                        + ")";
        return isWeighted() ? "(" + allowed + " AND " + choice + ".weight BETWEEN 0 AND 1)" : allowed;
    }

    private String number() {
        if (!NUMBERS.contains(type) && !type.startsWith("DECIMAL")) {
            return wrong("a number");
        }
        String text = "CAST(" + column + " AS VARCHAR)";
        boolean mayBeInfinite = type.equals("DOUBLE") || type.equals("FLOAT");
        return mayBeInfinite ? "CASE WHEN isfinite(" + column + ") THEN " + text + " END" : text;
    }

    private String day() {
        return type.equals("DATE") ? "CAST(" + column + " - DATE '1970-01-01' AS VARCHAR)" : wrong("DATE");
    }

    private String instant() {
        return type.startsWith("TIMESTAMP") ? "CAST(epoch_ms(" + column + ") AS VARCHAR)" : wrong("TIMESTAMP");
    }

    private String wrong(String expected) {
        throw new BadLoader("rows.sql gives " + tag.code() + " as " + type + " instead of " + expected);
    }
}
