package io.muster.segment.mysql;

import io.muster.filter.Canonical;
import io.muster.filter.Sentence;
import io.muster.segment.SavedFilter;
import io.muster.segment.SegmentContent;
import io.muster.segment.SegmentSummary;
import io.muster.segment.SegmentUse;
import io.muster.segment.SegmentVersion;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonString;
import io.muster.shared.jackson.JsonWriter;
import io.muster.shared.jackson.StrictJson;
import io.muster.shared.mysql.UtcColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Segments as the columns of their rows say them. */
final class SegmentRow {
    /** Of {@code segment_version v}. */
    static final String VERSION = "v.segment, v.version, v.saved_at, v.restored_from, v.name, v.description, v.folder,"
            + " v.owner, v.labels, v.filter, v.canonical, v.hash, v.sentence_zh, v.sentence_en";

    /** Of {@code segment s} and {@code segment_version v}. */
    static final String SUMMARY = "v.segment, v.version, v.saved_at, v.restored_from, v.name, v.description, v.folder,"
            + " v.owner, v.labels, v.hash, v.sentence_zh, v.sentence_en, s.created_at";

    private SegmentRow() {}

    static SegmentVersion version(ResultSet row) throws SQLException {
        Canonical canonical = new Canonical(
                StrictJson.read(row.getString("canonical")), row.getString("canonical"), row.getString("hash"));
        SavedFilter filter = new SavedFilter(StrictJson.read(row.getString("filter")), canonical, sentence(row));
        return new SegmentVersion(
                row.getString("segment"),
                row.getInt("version"),
                UtcColumn.read(row, "saved_at"),
                row.getObject("restored_from", Integer.class),
                new SegmentContent(
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("folder"),
                        row.getString("owner"),
                        labels(row.getString("labels")),
                        filter));
    }

    static SegmentSummary summary(ResultSet row) throws SQLException {
        return new SegmentSummary(
                row.getString("segment"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("description"),
                row.getString("folder"),
                row.getString("owner"),
                labels(row.getString("labels")),
                row.getString("hash"),
                sentence(row),
                UtcColumn.read(row, "created_at"),
                UtcColumn.read(row, "saved_at"),
                row.getObject("restored_from", Integer.class));
    }

    /** @param row of {@code segment}, {@code name}, {@code version}, {@code current} and {@code pinned} */
    static SegmentUse use(ResultSet row) throws SQLException {
        int pinned = row.getInt("pinned");
        return new SegmentUse(
                row.getString("segment"),
                row.getString("name"),
                row.getInt("version"),
                row.getInt("current") == row.getInt("version"),
                pinned == 0 ? null : pinned);
    }

    static String json(List<String> labels) {
        return JsonWriter.write(
                new JsonArray(labels.stream().<Json>map(JsonString::new).toList()));
    }

    private static List<String> labels(String json) {
        return ((JsonArray) StrictJson.read(json))
                .items().stream().map(item -> ((JsonString) item).value()).toList();
    }

    private static Sentence sentence(ResultSet row) throws SQLException {
        return new Sentence(row.getString("sentence_zh"), row.getString("sentence_en"));
    }
}
