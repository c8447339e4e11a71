package io.muster.load.duckdb;

import io.muster.customer.TouchedCustomers.Touched;
import io.muster.load.LoadWorkbench;
import io.muster.load.Loader;
import io.muster.load.LoaderInput.Csv;
import io.muster.load.RowLayout;
import io.muster.load.UnreadableFile;
import io.muster.tag.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One load's rows in a DuckDB of its own. */
final class DuckDbWorkbench implements LoadWorkbench {
    private final DuckDb duckDb;
    private final int mostValues;

    /** @param mostValues of one dictionary */
    DuckDbWorkbench(Path scratch, String memory, int mostValues, Runnable goesOn) {
        this.duckDb = new DuckDb(scratch, memory, goesOn);
        this.mostValues = mostValues;
        try {
            CsvTable.createRefusals(duckDb);
        } catch (RuntimeException e) {
            duckDb.close();
            throw e;
        }
    }

    @Override
    public void read(Csv format, Reading reading) throws IOException, UnreadableFile {
        try (CsvTable table = new CsvTable(duckDb, format)) {
            reading.into(table);
        }
    }

    @Override
    public void number(long last) {
        // A table, since DuckDB scans one with all threads, but the function range with one.
        duckDb.run("CREATE TABLE input AS SELECT range AS n FROM range(1, " + last + " + 1)");
    }

    @Override
    public long judge(Csv format) {
        return new QualityChecks(duckDb, format).run();
    }

    @Override
    public long makeRows(
            Loader loader, Map<String, String> options, RowLayout layout, Catalogue catalogue, Path target) {
        return new RowMaking(duckDb, loader, layout, mostValues).run(options, catalogue, target);
    }

    @Override
    public Refused writeRefusals(Path target) {
        duckDb.run("COPY (SELECT * FROM refusals ORDER BY line, \"column\", code) TO " + Sql.file(target)
                + " (FORMAT json)");
        return new Refused(
                duckDb.number("SELECT count(DISTINCT line) FROM refusals WHERE refused = 'ROW'"),
                duckDb.number(
                                "SELECT count(DISTINCT (line, \"column\")) FROM refusals WHERE refused = 'VALUE'"
                                        + " AND line IS NOT NULL AND line NOT IN (SELECT line FROM refusals WHERE refused = 'ROW')")
                        // Those whose line the loader does not make known cannot be told apart: each is one.
                        + duckDb.number("SELECT count(*) FROM refusals WHERE refused = 'VALUE' AND line IS NULL"));
    }

    @Override
    public void absent(Path rows, Consumer<Consumer<Touched>> customers, IntConsumer absent) {
        if (new AskedTable(duckDb).fill(customers) > 0) {
            duckDb.each(
                    "SELECT number FROM asked ANTI JOIN read_parquet(" + Sql.file(rows) + ") USING (id)",
                    row -> absent.accept(row.getInt(1)));
        }
    }

    @Override
    public Comparison compare(Path now, @Nullable Path last, List<Path> unfinished, boolean goneToo) {
        return new RowComparison(duckDb, now, last, unfinished, goneToo);
    }

    @Override
    public void merge(Path now, @Nullable Path last, Path target) {
        String rows = "SELECT id, row_at, line, tags, refused FROM read_parquet(" + Sql.file(now) + ")";
        if (last != null) {
            rows += " UNION ALL SELECT id, row_at, line, tags, refused FROM read_parquet(" + Sql.file(last)
                    + ") WHERE id NOT IN (SELECT id FROM read_parquet(" + Sql.file(now) + "))";
        }
        duckDb.run("COPY (" + rows + ") TO " + Sql.file(target) + " (FORMAT parquet, COMPRESSION lz4_raw)");
    }

    @Override
    public void close() {
        duckDb.close();
    }
}
