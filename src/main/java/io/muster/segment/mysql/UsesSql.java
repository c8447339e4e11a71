package io.muster.segment.mysql;

/** Who refers to what, as statements. */
final class UsesSql {
    /** The {@code to_version} of a reference that follows the current version. */
    static final int LIVE = 0;

    /** The versions in use: every current one, and whatever one of them pins. */
    private static final String IN_USE = """
            WITH RECURSIVE used (segment, version) AS (
                SELECT id, version FROM segment
                UNION
                SELECT r.to_segment, r.to_version FROM used u
                    JOIN segment_reference r ON r.segment = u.segment AND r.version = u.version
                    WHERE r.to_version > 0
            )
            """;

    private static final String OF_USED = """
                JOIN used u ON u.segment = t.segment AND u.version = t.version
                JOIN segment s ON s.id = t.segment
                JOIN segment_version v ON v.segment = t.segment AND v.version = t.version
            """;

    static final String OF_SEGMENT =
            IN_USE + """
            SELECT t.segment, v.name, t.version, s.version AS current, t.to_version AS pinned FROM segment_reference t
            """ + OF_USED + "WHERE t.to_segment = ? ORDER BY t.segment, t.version DESC, t.to_version";

    static final String OF_TAG = IN_USE + """
            SELECT t.segment, v.name, t.version, s.version AS current, 0 AS pinned FROM segment_tag t
            """ + OF_USED + "WHERE t.tag = ? ORDER BY t.segment, t.version DESC";

    static final String BY_TAG = IN_USE + """
            SELECT t.tag, COUNT(DISTINCT t.segment) AS segments FROM segment_tag t
                JOIN used u ON u.segment = t.segment AND u.version = t.version
                GROUP BY t.tag
            """;

    static final String OF_LIST = IN_USE + """
            SELECT t.segment, v.name, t.version, s.version AS current, 0 AS pinned FROM segment_list t
            """ + OF_USED + "WHERE t.list = ? ORDER BY t.segment, t.version DESC";

    /** Upwards from a segment: who follows it, and who follows or pins those. */
    static final String FOLLOWERS = """
            WITH RECURSIVE follower (segment, version) AS (
                SELECT segment, version FROM segment_reference WHERE to_segment = ? AND to_version = 0
                UNION
                SELECT r.segment, r.version FROM follower f
                    JOIN segment s ON s.id = f.segment
                    JOIN segment_reference r ON r.to_segment = f.segment
                        AND (r.to_version = f.version OR (r.to_version = 0 AND s.version = f.version))
            )
            SELECT %s FROM follower f
                JOIN segment s ON s.id = f.segment AND s.version = f.version
                JOIN segment_version v ON v.segment = f.segment AND v.version = f.version
                WHERE f.segment <> ? ORDER BY f.segment
            """.formatted(SegmentRow.VERSION);

    private UsesSql() {}
}
