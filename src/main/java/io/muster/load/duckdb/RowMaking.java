package io.muster.load.duckdb;

import io.muster.load.BadLoader;
import io.muster.load.Loader;
import io.muster.load.LoaderInput.Csv;
import io.muster.load.LoaderOption;
import io.muster.load.RowLayout;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs a loader's query, and writes its rows to a file of one text per customer. */
final class RowMaking {
    private static final String ID = "id";
    private static final String AT = "at";
    private static final String LINE = "line";
    private static final String UNKNOWN = "'UNKNOWN_VALUE', 'the value is not in the dictionary of the tag'";
    private static final String NO_ROOM =
            "'DICTIONARY_FULL', 'the dictionary of the tag lacks the value and has no room for more'";

    private final DuckDb duckDb;
    private final Loader loader;
    private final RowLayout layout;
    private final int mostValues;

    RowMaking(DuckDb duckDb, Loader loader, RowLayout layout, int mostValues) {
        this.duckDb = duckDb;
        this.loader = loader;
        this.layout = layout;
        this.mostValues = mostValues;
    }

    /** Returns how many customers there are. */
    long run(Map<String, String> options, Catalogue catalogue, Path target) {
        loader.options().forEach(option -> setVariable(option, Objects.requireNonNull(options.get(option.name()))));
        createView();
        // As a view first, so that a column of a wrong type is found before any row is looked at, and can be told.
        duckDb.define("row_texts", select(catalogue));
        write("SELECT * FROM row_texts", target);
        String rows = "read_parquet(" + Sql.file(target) + ")";
        List<Tag> full = full(catalogue, rows);
        if (!full.isEmpty()) {
            write(select(catalogue.with(full)), target);
        }
        long customers = duckDb.number("SELECT count(*) FROM " + rows);
        long bad = duckDb.number("SELECT count(*) FROM " + rows + " WHERE id IS NULL OR NOT regexp_full_match(id, "
                + RowTextSql.PRINTABLE + ")");
        if (bad > 0) {
            throw new BadLoader("rows.sql gives " + bad + " rows without a proper id (1 to 200 printable characters);"
                    + " a quality rule should refuse them");
        }
        long twice = customers - duckDb.number("SELECT count(DISTINCT id) FROM " + rows);
        if (twice > 0) {
            throw new BadLoader("rows.sql gives " + twice + " rows too many: a customer has one; a UNIQUE rule on the"
                    + " column of the id refuses the others");
        }
        noteRefused(rows, full.stream().map(Tag::code).toList());
        return customers;
    }

    private void write(String select, Path target) {
        // Hardly two rows are alike: looking for those that are would only cost time.
        duckDb.run("COPY (" + select + ") TO " + Sql.file(target)
                + " (FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE 61440, DICTIONARY_SIZE_LIMIT 1)");
    }

    private boolean isChecked() {
        return loader.input() instanceof Csv;
    }

    /** The open tags whose dictionaries have no room for all of the rows' values, with what they have room for. */
    private List<Tag> full(Catalogue catalogue, String rows) {
        if (!isChecked()) {
            return List.of();
        }
        List<Tag> open = loader.tags().stream()
                .flatMap(tag -> catalogue.find(tag).stream())
                .filter(Tag::open)
                .toList();
        return new FullDictionaries(duckDb, layout.marks(), mostValues).of(open, rows);
    }

    private void setVariable(LoaderOption option, String value) {
        String literal = switch (option.type()) {
            case INTEGER -> value;
            case DAY -> "DATE " + Sql.text(value);
        };
        duckDb.run("SET VARIABLE " + option.name() + " = " + literal);
    }

    private void createView() {
        duckDb.define("rows", loader.rowsSql().strip().replaceFirst(";$", ""));
    }

    private String select(Catalogue catalogue) {
        Map<String, String> types = new LinkedHashMap<>();
        duckDb.each(
                "SELECT column_name, column_type FROM (DESCRIBE rows)",
                row -> types.put(row.getString(1), row.getString(2)));
        checkNames(types.keySet());
        boolean checked = isChecked();
        Map<TagCode, Character> marks = layout.marks();
        List<String> entries = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (TagCode tag :
                layout.tags().stream().filter(loader.tags()::contains).toList()) {
            RowTextSql sql = new RowTextSql(
                    catalogue.find(tag).orElseThrow(() -> new BadLoader("the catalogue has no tag " + tag)),
                    Sql.name(tag.value()),
                    Objects.requireNonNull(types.get(tag.value())),
                    Objects.requireNonNull(marks.get(tag)),
                    checked);
            entries.add(sql.entry());
            String notAllowed = sql.refused();
            if (notAllowed != null) {
                refused.add(notAllowed);
            }
        }
        return "SELECT CAST(id AS VARCHAR) AS id, "
                + (types.containsKey(AT) ? "epoch_ms(\"at\")" : "NULL::BIGINT") + " AS row_at, "
                + (types.containsKey(LINE) ? "line::BIGINT" : "NULL::BIGINT") + " AS line, "
                + "concat_ws(chr(" + (int) RowLayout.ENTRY + "), " + String.join(",\n", entries) + ") AS tags, "
                + (refused.isEmpty() ? "NULL::VARCHAR" : "nullif(concat(" + String.join(",\n", refused) + "), '')")
                + " AS refused FROM rows";
    }

    private void checkNames(Set<String> columns) {
        Set<String> unknown = new TreeSet<>(columns);
        unknown.removeAll(Set.of(ID, AT, LINE));
        Set<String> missing = loader.tags().stream().map(TagCode::value).collect(Collectors.toCollection(TreeSet::new));
        missing.removeIf(unknown::remove);
        if (!columns.contains(ID)) {
            missing.add(ID);
        }
        if (!unknown.isEmpty() || !missing.isEmpty()) {
            throw new BadLoader("rows.sql and catalogue.json of the loader " + loader.name()
                    + " do not fit; columns that" + " are no tag: " + unknown + "; missing: " + missing);
        }
    }

    /** Values outside their tags' dictionaries: the query's own columns tell which. */
    private void noteRefused(String rows, List<TagCode> full) {
        duckDb.run("CREATE TABLE marks (mark VARCHAR, tag VARCHAR, code VARCHAR, reason VARCHAR)");
        String marks = layout.marks().entrySet().stream()
                .map(mark -> "(" + Sql.text(String.valueOf(mark.getValue())) + ", "
                        + Sql.text(mark.getKey().value()) + ", "
                        + (full.contains(mark.getKey()) ? NO_ROOM : UNKNOWN) + ")")
                .collect(Collectors.joining(", "));
        duckDb.run("INSERT INTO marks VALUES " + marks);
        duckDb.run("INSERT INTO refusals (line, \"column\", code, reason, refused) SELECT line, tag, code, reason,"
                + " 'VALUE' FROM (SELECT line,"
                + " unnest(string_split(refused, '')) AS mark FROM " + rows
                + " WHERE refused IS NOT NULL) JOIN marks USING (mark)");
    }
}
