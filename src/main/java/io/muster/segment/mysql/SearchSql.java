package io.muster.segment.mysql;

import io.muster.segment.SegmentSearch;
import io.muster.segment.SegmentStore.Found;
import io.muster.segment.SegmentStore.Place;
import io.muster.segment.SegmentSummary;
import io.muster.shared.mysql.SqlRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A search among the current versions, as statements. */
final class SearchSql {
    /** The current versions. */
    static final String FROM =
            " FROM segment s JOIN segment_version v ON v.segment = s.id AND v.version = s.version WHERE TRUE";

    private final StringBuilder chosen = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    SearchSql(SegmentSearch search) {
        if (search.text() != null) {
            String part = "%" + escaped(search.text().strip().toLowerCase(Locale.ROOT)) + "%";
            chosen.append(" AND (LOWER(v.name) LIKE ? OR LOWER(v.description) LIKE ? OR LOWER(v.owner) LIKE ?"
                    // An ASCII column cannot be compared with just any text.
                    + " OR LOWER(CONVERT(v.segment USING utf8mb4)) LIKE ?)");
            parameters.addAll(List.of(part, part, part, part));
        }
        if (search.folder() != null) {
            chosen.append(" AND (v.folder = ? OR v.folder LIKE ?)");
            parameters.addAll(List.of(search.folder(), escaped(search.folder()) + "/%"));
        }
        for (String label : search.labels()) {
            chosen.append(" AND ? MEMBER OF (v.labels)");
            parameters.add(label);
        }
    }

    Found find(Connection connection, int limit, @Nullable Place after) throws SQLException {
        long total = SqlRows.select(connection, "SELECT COUNT(*)" + FROM + chosen, parameters, row -> row.getLong(1))
                .getFirst();
        StringBuilder sql = new StringBuilder("SELECT " + SegmentRow.SUMMARY + FROM + chosen);
        List<Object> all = new ArrayList<>(parameters);
        if (after != null) {
            sql.append(" AND (v.name > ? OR (v.name = ? AND s.id > ?))");
            all.addAll(List.of(after.name(), after.name(), after.id()));
        }
        sql.append(" ORDER BY v.name, s.id LIMIT ?");
        all.add(limit + 1);
        List<SegmentSummary> items = SqlRows.select(connection, sql.toString(), all, SegmentRow::summary);
        boolean more = items.size() > limit;
        return new Found(more ? items.subList(0, limit) : items, total, more);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
