package io.muster.segment.mysql;

import io.muster.filter.Mentions;
import io.muster.filter.SegmentReference;
import io.muster.segment.Segment;
import io.muster.segment.SegmentContent;
import io.muster.segment.SegmentId;
import io.muster.segment.SegmentSearch;
import io.muster.segment.SegmentStore;
import io.muster.segment.SegmentSummary;
import io.muster.segment.SegmentUse;
import io.muster.segment.SegmentVersion;
import io.muster.shared.jackson.JsonWriter;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.shared.mysql.SqlRows;
import io.muster.shared.mysql.UtcColumn;
import io.muster.tag.TagCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Segments in their tables. */
@ApplicationScoped
class MysqlSegmentStore implements SegmentStore {
    private final MysqlRequests mysql;

    MysqlSegmentStore(MysqlRequests mysql) {
        this.mysql = mysql;
    }

    @Override
    public Optional<Segment> find(String id) {
        String sql = "SELECT s.created_at, " + SegmentRow.VERSION
                + " FROM segment s JOIN segment_version v ON v.segment = s.id AND v.version = s.version"
                + " WHERE s.id = ?";
        return first(
                id, sql, List.of(id), row -> new Segment(UtcColumn.read(row, "created_at"), SegmentRow.version(row)));
    }

    @Override
    public Optional<SegmentVersion> version(String id, int number) {
        String sql = "SELECT " + SegmentRow.VERSION + " FROM segment_version v WHERE v.segment = ? AND v.version = ?";
        return first(id, sql, List.of(id, number), SegmentRow::version);
    }

    @Override
    public Found search(SegmentSearch search, int limit, @Nullable Place after) {
        return mysql.inTransaction(connection -> new SearchSql(search).find(connection, limit, after));
    }

    @Override
    public List<Shelf> folders() {
        return shelves("SELECT v.folder AS name, COUNT(*) AS count" + SearchSql.FROM
                + " AND v.folder IS NOT NULL GROUP BY v.folder ORDER BY v.folder");
    }

    @Override
    public List<Shelf> labels() {
        return shelves("SELECT l.label AS name, COUNT(*) AS count FROM segment s"
                + " JOIN segment_version v ON v.segment = s.id AND v.version = s.version"
                + " JOIN JSON_TABLE(v.labels, '$[*]' COLUMNS (label VARCHAR(1000) COLLATE utf8mb4_0900_bin PATH '$')) l"
                + " GROUP BY l.label ORDER BY l.label");
    }

    @Override
    public List<SegmentSummary> versions(String id) {
        String sql = "SELECT " + SegmentRow.SUMMARY
                + " FROM segment s JOIN segment_version v ON v.segment = s.id WHERE s.id = ? ORDER BY v.version DESC";
        return mysql.ask(connection -> SqlRows.select(connection, sql, List.of(id), SegmentRow::summary));
    }

    @Override
    public List<SegmentUse> usesOf(String id) {
        return mysql.ask(connection -> SqlRows.select(connection, UsesSql.OF_SEGMENT, List.of(id), SegmentRow::use));
    }

    @Override
    public List<SegmentUse> usesOf(TagCode tag) {
        return mysql.ask(
                connection -> SqlRows.select(connection, UsesSql.OF_TAG, List.of(tag.value()), SegmentRow::use));
    }

    @Override
    public List<SegmentUse> usesOfList(String list) {
        return mysql.ask(connection -> SqlRows.select(connection, UsesSql.OF_LIST, List.of(list), SegmentRow::use));
    }

    @Override
    public List<SegmentVersion> followers(String id) {
        return mysql.ask(
                connection -> SqlRows.select(connection, UsesSql.FOLLOWERS, List.of(id, id), SegmentRow::version));
    }

    @Override
    public List<Standing> standing() {
        return mysql.ask(connection -> SqlRows.select(
                connection,
                "SELECT id, version, created_at FROM segment ORDER BY id",
                List.of(),
                row -> new Standing(row.getString("id"), row.getInt("version"), UtcColumn.read(row, "created_at"))));
    }

    @Override
    public List<SegmentVersion> current() {
        String sql = "SELECT " + SegmentRow.VERSION
                + " FROM segment s JOIN segment_version v ON v.segment = s.id AND v.version = s.version"
                + " ORDER BY v.name, v.segment";
        return mysql.ask(connection -> SqlRows.select(connection, sql, List.of(), SegmentRow::version));
    }

    @Override
    public Map<TagCode, Long> segmentsByTag() {
        return mysql.ask(connection -> SqlRows.select(
                        connection,
                        UsesSql.BY_TAG,
                        List.of(),
                        row -> Map.entry(new TagCode(row.getString("tag")), row.getLong("segments")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public <T> T atOneMoment(Supplier<T> reading) {
        // What a transaction reads is as old as its first look.
        return mysql.inTransaction(connection -> reading.get());
    }

    @Override
    public <T> T alone(Supplier<T> change) {
        return mysql.inTransaction(connection -> {
            // Nothing may be read before: what a transaction reads is as old as its first look.
            SqlRows.select(
                    connection, "SELECT only_row FROM segment_change FOR UPDATE", List.of(), row -> row.getInt(1));
            // Who changes the catalogue holds the lock of this row, and asks for the tags' users while holding it.
            SqlRows.select(
                    connection, "SELECT revision FROM catalogue_revision FOR SHARE", List.of(), row -> row.getLong(1));
            return change.get();
        });
    }

    @Override
    public void add(SegmentVersion version, Mentions mentions) {
        mysql.inTransaction(connection -> {
            insert(connection, version);
            for (SegmentReference to : mentions.segments()) {
                SqlRows.update(
                        connection,
                        "INSERT INTO segment_reference (segment, version, to_segment, to_version) VALUES (?, ?, ?, ?)",
                        List.of(
                                version.segment(),
                                version.number(),
                                to.id(),
                                to.version() == null ? UsesSql.LIVE : to.version()));
            }
            for (TagCode tag : mentions.tags()) {
                SqlRows.update(
                        connection,
                        "INSERT INTO segment_tag (segment, version, tag) VALUES (?, ?, ?)",
                        List.of(version.segment(), version.number(), tag.value()));
            }
            for (String list : mentions.lists()) {
                SqlRows.update(
                        connection,
                        "INSERT INTO segment_list (segment, version, list) VALUES (?, ?, ?)",
                        List.of(version.segment(), version.number(), list));
            }
            return version;
        });
    }

    @Override
    public void delete(String id) {
        mysql.inTransaction(connection -> {
            SqlRows.update(connection, "DELETE FROM segment WHERE id = ?", List.of(id));
            return id;
        });
    }

    private List<Shelf> shelves(String sql) {
        return mysql.ask(connection -> SqlRows.select(
                connection, sql, List.of(), row -> new Shelf(row.getString("name"), row.getLong("count"))));
    }

    private static void insert(Connection connection, SegmentVersion version) throws SQLException {
        SqlRows.update(
                connection,
                "INSERT INTO segment (id, version, created_at) VALUES (?, ?, ?) AS made"
                        + " ON DUPLICATE KEY UPDATE version = made.version",
                List.of(version.segment(), version.number(), UtcColumn.of(version.savedAt())));
        SegmentContent content = version.content();
        SqlRows.update(
                connection,
                "INSERT INTO segment_version (segment, version, saved_at, restored_from, name, description, folder,"
                        + " owner, labels, filter, canonical, hash, sentence_zh, sentence_en)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.<@Nullable Object>asList(
                        version.segment(),
                        version.number(),
                        UtcColumn.of(version.savedAt()),
                        version.restoredFrom(),
                        content.name(),
                        content.description(),
                        content.folder(),
                        content.owner(),
                        SegmentRow.json(content.labels()),
                        JsonWriter.write(content.filter().json()),
                        content.filter().canonical().text(),
                        content.filter().canonical().hash(),
                        content.filter().sentence().zh(),
                        content.filter().sentence().en()));
    }

    /** What can be no segment's id is not looked for. */
    private <T> Optional<T> first(String id, String sql, List<?> parameters, SqlRows.Reader<T> reader) {
        return SegmentId.is(id)
                ? mysql.ask(connection -> SqlRows.select(connection, sql, parameters, reader)).stream()
                        .findFirst()
                : Optional.empty();
    }
}
