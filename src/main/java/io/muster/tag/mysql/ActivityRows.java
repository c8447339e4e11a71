package io.muster.tag.mysql;

import io.muster.shared.mysql.UtcColumn;
import io.muster.tag.TagActivity.Recorded;
import io.muster.tag.TagActivity.Seen;
import io.muster.tag.TagCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of {@code tag_activity}. */
final class ActivityRows {
    static final String NAMED = "NAMED";
    static final String SET = "SET";

    /** A tag that is gone meanwhile is left out; a newer time stays. */
    private static final String WRITE = "INSERT INTO tag_activity (tag, kind, last_at) SELECT * FROM"
            + " (SELECT code, ? AS kind, CAST(? AS DATETIME(3)) AS told_at FROM tag WHERE code = ?) told"
            + " ON DUPLICATE KEY UPDATE last_at = GREATEST(last_at, told.told_at)";

    private ActivityRows() {}

    static int write(Connection connection, String kind, Map<TagCode, Instant> told) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            for (Map.Entry<TagCode, Instant> tag : told.entrySet()) {
                insert.setString(1, kind);
                insert.setObject(2, UtcColumn.of(tag.getValue()));
                insert.setString(3, tag.getKey().value());
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }

    static Recorded read(Connection connection) throws SQLException {
        Map<TagCode, Seen> byTag = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT tag, kind, last_at FROM tag_activity");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                TagCode tag = new TagCode(rows.getString("tag"));
                Instant at = UtcColumn.read(rows, "last_at");
                @Nullable Seen known = byTag.get(tag);
                boolean named = rows.getString("kind").equals(NAMED);
                byTag.put(
                        tag,
                        new Seen(
                                named ? at : known == null ? null : known.namedAt(),
                                named ? known == null ? null : known.setAt() : at));
            }
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT begun_at FROM tag_activity_begin");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Recorded(byTag, UtcColumn.read(row, "begun_at"));
        }
    }
}
