package io.muster.segment.mysql;

import io.muster.audience.FindList;
import io.muster.audience.SavedReferences;
import io.muster.filter.KeptList;
import io.muster.filter.References;
import io.muster.filter.SegmentReference;
import io.muster.segment.SegmentId;
import io.muster.shared.Json;
import io.muster.shared.jackson.StrictJson;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.shared.mysql.SqlRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows references with one statement, however deep they lead; filters without any cost none. */
@ApplicationScoped
class MysqlSavedReferences implements SavedReferences {
    /** What is named beyond these is looked up when it is met, which a filter's limits keep from being much. */
    private static final int AT_ONCE = 1_000;

    private final MysqlRequests mysql;
    private final FindList lists;

    MysqlSavedReferences(MysqlRequests mysql, FindList lists) {
        this.mysql = mysql;
        this.lists = lists;
    }

    @Override
    public References namedBy(List<Json> filters) {
        NamedSegments named = new NamedSegments(AT_ONCE);
        filters.forEach(named::add);
        Loaded loaded = new Loaded();
        loaded.load(named.found());
        return loaded;
    }

    /** What was found so far, for one request. */
    private final class Loaded implements References {
        private final Set<SegmentReference> asked = new HashSet<>();
        private final Map<String, Integer> current = new HashMap<>();
        private final Map<SegmentReference, Saved> versions = new HashMap<>();

        @Override
        public Segment segment(String id, @Nullable Integer version) {
            SegmentReference reference = new SegmentReference(id, version);
            Segment found = found(reference);
            if (found instanceof Saved || !SegmentId.is(id) || asked.contains(reference)) {
                return found;
            }
            load(Set.of(reference));
            return found(reference);
        }

        @Override
        public Optional<KeptList> list(String id) {
            return lists.find(id);
        }

        private Segment found(SegmentReference reference) {
            @Nullable Integer now = current.get(reference.id());
            if (now == null) {
                return new NoSegment();
            }
            int version = reference.version() == null ? now : reference.version();
            @Nullable Saved saved = versions.get(new SegmentReference(reference.id(), version));
            return saved == null ? new NoVersion() : saved;
        }

        private void load(Collection<SegmentReference> references) {
            asked.addAll(references);
            if (references.isEmpty()) {
                return;
            }
            ClosureSql sql = new ClosureSql(references);
            mysql.ask(connection -> SqlRows.select(connection, sql.text(), sql.parameters(), row -> {
                String id = row.getString("segment");
                current.put(id, row.getInt("current"));
                @Nullable String filter = row.getString("filter");
                if (filter != null) {
                    int version = row.getInt("version");
                    versions.put(
                            new SegmentReference(id, version),
                            new Saved(version, row.getString("name"), StrictJson.read(filter)));
                }
                return id;
            }));
        }
    }
}
