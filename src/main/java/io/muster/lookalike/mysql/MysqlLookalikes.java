package io.muster.lookalike.mysql;

import io.muster.lookalike.FoundLookalikes;
import io.muster.lookalike.Lookalike;
import io.muster.lookalike.Lookalike.Kept;
import io.muster.lookalike.LookalikeRequest;
import io.muster.lookalike.LookalikeStore;
import io.muster.shared.mysql.MysqlPatience;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.shared.mysql.UtcColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Lookalikes in their tables. */
@ApplicationScoped
class MysqlLookalikes implements LookalikeStore {
    /** Millions of people are written in some seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final MysqlRequests mysql;
    private final LookalikeRows rows;

    MysqlLookalikes(MysqlRequests mysql, LookalikeRows rows) {
        this.mysql = mysql;
        this.rows = rows;
    }

    @Override
    public <T> T together(Supplier<T> change) {
        return mysql.inTransaction(connection -> change.get());
    }

    @Override
    public void add(String id, LookalikeRequest request, Instant now) {
        mysql.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO lookalike (" + RequestRow.COLUMNS
                    + ", id, job, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                int next = RequestRow.set(insert, 1, request);
                insert.setString(next, id);
                insert.setString(next + 1, id);
                insert.setObject(next + 2, UtcColumn.of(now));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public Optional<LookalikeRequest> request(String id) {
        return rows.one("SELECT " + RequestRow.COLUMNS + " FROM lookalike WHERE id = ?", RequestRow::read, id);
    }

    @Override
    public Optional<Lookalike> find(String id) {
        return rows.one(
                "SELECT " + RequestRow.COLUMNS + ", id, job, created_at, r.revision AS revision, result, unit, as_of"
                        + " FROM lookalike l LEFT JOIN (SELECT lookalike, " + ResultRows.COLUMNS
                        + " FROM lookalike_result) r ON r.lookalike = l.id AND r.revision = l.revision WHERE id = ?",
                row -> new Lookalike(
                        row.getString("id"),
                        RequestRow.read(row),
                        row.getString("job"),
                        UtcColumn.read(row, "created_at"),
                        row.getObject("revision", Long.class) == null ? null : ResultRows.read(row)),
                id);
    }

    @Override
    public List<Lookalike.Summary> newest(int limit) {
        return rows.select(
                "SELECT id, name, job, created_at, r.size AS found, r.as_of FROM lookalike l LEFT JOIN lookalike_result r"
                        + " ON r.lookalike = l.id AND r.revision = l.revision ORDER BY created_at DESC, id LIMIT ?",
                row -> new Lookalike.Summary(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("job"),
                        UtcColumn.read(row, "created_at"),
                        row.getObject("found", Long.class),
                        row.getObject("found", Long.class) == null ? null : UtcColumn.read(row, "as_of")),
                limit);
    }

    @Override
    public void foundBy(String id, String job) {
        mysql.inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE lookalike SET job = ? WHERE id = ?")) {
                update.setString(1, job);
                update.setString(2, id);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void keep(String id, FoundLookalikes found) {
        mysql.inTransaction(connection -> {
            MysqlPatience.extend(connection, PATIENCE);
            OptionalLong before = lock(connection, id);
            if (before.isPresent()) {
                long revision = before.getAsLong() + 1;
                ResultRows.insert(connection, id, revision, found);
                update(connection, "UPDATE lookalike SET revision = ? WHERE id = ?", revision, id);
                update(
                        connection,
                        "DELETE FROM lookalike_result WHERE revision < ? AND lookalike = ?",
                        revision - 1,
                        id);
            }
            return id;
        });
    }

    private static OptionalLong lock(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT revision FROM lookalike WHERE id = ? FOR UPDATE")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static void update(Connection connection, String sql, long revision, String id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, revision);
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    @Override
    public Optional<Kept> kept(String id, long revision) {
        return rows.one(
                "SELECT " + ResultRows.COLUMNS + " FROM lookalike_result WHERE lookalike = ? AND revision = ?",
                ResultRows::read,
                id,
                revision);
    }

    @Override
    public Optional<RankedChunk> chunk(String id, long revision, int chunk) {
        return rows.one(
                "SELECT people FROM lookalike_ranked WHERE lookalike = ? AND revision = ? AND chunk = ?",
                row -> ResultRows.chunk(row.getBytes(1)),
                id,
                revision,
                chunk);
    }

    @Override
    public void delete(String id) {
        mysql.inTransaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM lookalike WHERE id = ?")) {
                delete.setString(1, id);
                return delete.executeUpdate();
            }
        });
    }
}
