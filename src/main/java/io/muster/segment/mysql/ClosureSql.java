package io.muster.segment.mysql;

import io.muster.filter.SegmentReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The statement that finds versions of segments, and all that these refer to: rows of {@code segment}, {@code version},
 * the segment's {@code current} version with its {@code name}, and the version's {@code filter}. Every segment that was
 * asked for has a row without a filter too, which tells that it is there, whatever version was wanted.
 */
final class ClosureSql {
    private final String text;
    private final List<Object> parameters = new ArrayList<>();

    /** @param references at least one */
    ClosureSql(Collection<SegmentReference> references) {
        List<String> ids =
                references.stream().map(SegmentReference::id).distinct().toList();
        List<String> live = references.stream()
                .filter(reference -> reference.version() == null)
                .map(SegmentReference::id)
                .toList();
        List<SegmentReference> pinned = references.stream()
                .filter(reference -> reference.version() != null)
                .toList();
        text = """
                WITH RECURSIVE found (segment, version) AS (
                    SELECT id, version FROM segment WHERE id IN (%s)
                    UNION
                    SELECT segment, version FROM segment_version WHERE (segment, version) IN (%s)
                    UNION
                    SELECT r.to_segment, IF(r.to_version = 0, s.version, r.to_version) FROM found f
                        JOIN segment_reference r ON r.segment = f.segment AND r.version = f.version
                        JOIN segment s ON s.id = r.to_segment
                )
                SELECT f.segment, f.version, s.version AS current, c.name, v.filter FROM found f
                    JOIN segment s ON s.id = f.segment
                    JOIN segment_version c ON c.segment = s.id AND c.version = s.version
                    JOIN segment_version v ON v.segment = f.segment AND v.version = f.version
                UNION ALL
                SELECT id, version, version, NULL, NULL FROM segment WHERE id IN (%s)
                """.formatted(
                        places("?", live.size(), "NULL"),
                        places("(?, ?)", pinned.size(), "(NULL, NULL)"),
                        places("?", ids.size(), "NULL"));
        parameters.addAll(live);
        for (SegmentReference reference : pinned) {
            parameters.add(reference.id());
            parameters.add(reference.version());
        }
        parameters.addAll(ids);
    }

    String text() {
        return text;
    }

    List<Object> parameters() {
        return parameters;
    }

    private static String places(String place, int count, String none) {
        return count == 0 ? none : String.join(", ", Collections.nCopies(count, place));
    }
}
