package io.muster.load.duckdb;

import io.muster.load.LoadWorkbench.Comparison;
import io.muster.load.RowChange;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two files of rows. Ids and hashes are compared first, and only of those that differ the rows
 * are fetched, so that a day on which little changed costs little.
 */
final class RowComparison implements Comparison {
    private final DuckDb duckDb;
    private final @Nullable Path last;
    private final List<Path> unfinished;
    private final boolean goneToo;
    private final long size;
    private final long sizeInFile;

    RowComparison(DuckDb duckDb, Path now, @Nullable Path last, List<Path> unfinished, boolean goneToo) {
        this.duckDb = duckDb;
        this.last = last;
        this.unfinished = unfinished;
        this.goneToo = goneToo;
        duckDb.run("CREATE VIEW present AS " + rows(List.of(now)));
        if (hasNothingBefore()) {
            sizeInFile = duckDb.number("SELECT count(*) FROM present");
            size = sizeInFile;
            return;
        }
        duckDb.run("CREATE VIEW past AS " + (last == null ? "SELECT * FROM present WHERE false" : rows(List.of(last))));
        duckDb.run("CREATE VIEW unfinished AS "
                + (unfinished.isEmpty() ? "SELECT * FROM present WHERE false" : rows(unfinished)));
        duckDb.run("CREATE TABLE unsure AS SELECT DISTINCT id FROM " + hashes("unfinished") + " ANTI JOIN "
                + hashes("past") + " USING (id, row_hash)");
        duckDb.run("CREATE TABLE differing AS SELECT id FROM " + hashes("present") + " ANTI JOIN " + hashes("past")
                + " USING (id, row_hash) UNION SELECT id FROM unsure WHERE id IN (SELECT id FROM present)");
        duckDb.run("CREATE TABLE gone AS SELECT id FROM (SELECT id FROM past UNION SELECT id FROM unsure)"
                + (goneToo ? " ANTI JOIN present USING (id)" : " WHERE false"));
        sizeInFile = duckDb.number("SELECT count(*) FROM differing");
        size = sizeInFile + duckDb.number("SELECT count(*) FROM gone");
    }

    private boolean hasNothingBefore() {
        return last == null && unfinished.isEmpty();
    }

    private static String rows(List<Path> files) {
        return "SELECT id, row_at, tags FROM read_parquet(["
                + files.stream().map(Sql::file).collect(Collectors.joining(", ")) + "])";
    }

    private static String hashes(String view) {
        return "(SELECT id, hash(tags, row_at) AS row_hash FROM " + view + ")";
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long sizeInFile() {
        return sizeInFile;
    }

    @Override
    public void forEach(Consumer<RowChange> consumer) {
        if (hasNothingBefore()) {
            duckDb.each(
                    "SELECT id, row_at, encode(tags) FROM present",
                    row -> consumer.accept(
                            new RowChange(row.getString(1), at(row, 2), bytes(row, 3), null, null, false)));
            return;
        }
        duckDb.run("CREATE TABLE tried AS SELECT id, encode(string_agg(tags, chr(30))) AS tags FROM unfinished"
                + " WHERE id IN (SELECT id FROM unsure) GROUP BY id");
        changes(
                "SELECT n.id, n.row_at, encode(n.tags), encode(l.tags), t.tags, l.id IS NOT NULL AND l.row_at IS DISTINCT FROM n.row_at"
                        + " FROM (SELECT * FROM present WHERE id IN (SELECT id FROM differing)) n"
                        + " LEFT JOIN (SELECT * FROM past WHERE id IN (SELECT id FROM differing)) l USING (id)"
                        + " LEFT JOIN tried t USING (id)",
                consumer);
        if (goneToo) {
            changes(
                    "SELECT g.id, NULL::BIGINT, NULL::BLOB, encode(l.tags), t.tags, false FROM gone g"
                            + " LEFT JOIN (SELECT * FROM past WHERE id IN (SELECT id FROM gone)) l USING (id)"
                            + " LEFT JOIN tried t USING (id)",
                    consumer);
        }
    }

    private void changes(String sql, Consumer<RowChange> consumer) {
        duckDb.each(
                sql,
                row -> consumer.accept(new RowChange(
                        row.getString(1), at(row, 2), bytes(row, 3), bytes(row, 4), bytes(row, 5), row.getBoolean(6))));
    }

    private static @Nullable Long at(ResultSet row, int column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : at;
    }

    private static byte @Nullable [] bytes(ResultSet row, int column) throws SQLException {
        Blob blob = row.getBlob(column);
        return blob == null ? null : blob.getBytes(1, (int) blob.length());
    }
}
