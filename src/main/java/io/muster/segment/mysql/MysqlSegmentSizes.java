package io.muster.segment.mysql;

import io.muster.segment.SegmentSize;
import io.muster.segment.SegmentSizes;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.shared.mysql.SqlRows;
import io.muster.shared.mysql.UtcColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Sizes in their table, and the turn to measure in a row of its own. */
@ApplicationScoped
class MysqlSegmentSizes implements SegmentSizes {
    private static final String UNMEASURED = "SELECT s.id FROM segment s LEFT JOIN segment_size z"
            + " ON z.segment = s.id AND z.day = ? AND z.version = s.version WHERE z.segment IS NULL ORDER BY s.id";

    private static final String KEEP = "INSERT INTO segment_size (segment, day, version, members, customers, as_of)"
            + " SELECT * FROM (SELECT id, CAST(? AS DATE) AS day, ? AS version, ? AS members, ? AS customers,"
            + " CAST(? AS DATETIME(6)) AS as_of FROM segment WHERE id = ?) told ON DUPLICATE KEY UPDATE"
            + " version = told.version, members = told.members, customers = told.customers, as_of = told.as_of";

    private final MysqlRequests mysql;
    private final InstantSource clock;

    MysqlSegmentSizes(MysqlRequests mysql, InstantSource clock) {
        this.mysql = mysql;
        this.clock = clock;
    }

    @Override
    public List<String> unmeasured(LocalDate day) {
        return mysql.ask(
                connection -> SqlRows.select(connection, UNMEASURED, List.of(day), row -> row.getString("id")));
    }

    @Override
    public void keep(String segment, SegmentSize size) {
        update(
                KEEP,
                List.of(size.day(), size.version(), size.count(), size.total(), UtcColumn.of(size.asOf()), segment));
    }

    @Override
    public List<SegmentSize> of(String segment) {
        String sql = "SELECT day, version, members, customers, as_of FROM segment_size WHERE segment = ?"
                + " ORDER BY day DESC";
        return mysql.ask(connection -> SqlRows.select(
                connection,
                sql,
                List.of(segment),
                row -> new SegmentSize(
                        row.getObject("day", LocalDate.class),
                        row.getInt("version"),
                        row.getLong("members"),
                        row.getLong("customers"),
                        UtcColumn.read(row, "as_of"))));
    }

    @Override
    public boolean takeTurn(String owner, Duration longest) {
        Instant now = clock.instant();
        return update(
                        "UPDATE segment_size_turn SET owner = ?, ends_at = ? WHERE ends_at <= ?",
                        List.of(owner, UtcColumn.of(now.plus(longest)), UtcColumn.of(now)))
                == 1;
    }

    @Override
    public boolean keepTurn(String owner, Duration longest) {
        return endTurn(owner, clock.instant().plus(longest));
    }

    @Override
    public void giveTurnBack(String owner) {
        endTurn(owner, clock.instant());
    }

    private boolean endTurn(String owner, Instant at) {
        return update("UPDATE segment_size_turn SET ends_at = ? WHERE owner = ?", List.of(UtcColumn.of(at), owner))
                == 1;
    }

    private int update(String sql, List<?> parameters) {
        return mysql.ask(connection -> SqlRows.update(connection, sql, parameters));
    }
}
