package io.muster.load.duckdb;

import io.muster.load.LoaderInput.Csv;
import io.muster.load.RecordSink;
import io.muster.load.Refusal;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/** The table {@code raw}: a file's records with their lines, all of them text; and the table {@code refusals}. */
final class CsvTable implements RecordSink, AutoCloseable {
    private final DuckDBAppender records;
    private final DuckDBAppender refusals;

    CsvTable(DuckDb duckDb, Csv format) {
        String columns = format.columns().stream()
                .map(column -> ", " + Sql.name(column) + " VARCHAR")
                .collect(Collectors.joining());
        duckDb.run("CREATE TABLE raw (record BIGINT, line BIGINT" + columns + ")");
        records = duckDb.appender("raw");
        refusals = duckDb.appender("refusals");
    }

    static void createRefusals(DuckDb duckDb) {
        duckDb.run("CREATE TABLE refusals (line BIGINT, \"column\" VARCHAR, position INTEGER, code VARCHAR,"
                + " reason VARCHAR, refused VARCHAR)");
    }

    @Override
    public void record(long record, long line, List<String> fields) {
        try {
            records.beginRow().append(record).append(line);
            for (String field : fields) {
                if (field.isEmpty()) {
                    records.appendNull();
                } else {
                    records.append(field);
                }
            }
            records.endRow();
        } catch (SQLException e) {
            throw DuckDb.failed(e);
        }
    }

    @Override
    public void refused(Refusal refusal) {
        try {
            refusals.beginRow()
                    .append(refusal.line())
                    .append(refusal.column())
                    .append(refusal.position())
                    .append(refusal.code())
                    .append(refusal.reason())
                    .append(refusal.refused().name())
                    .endRow();
        } catch (SQLException e) {
            throw DuckDb.failed(e);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
            refusals.close();
        } catch (SQLException e) {
            throw DuckDb.failed(e);
        }
    }
}
