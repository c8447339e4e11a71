package io.muster.tag.mysql;

import io.muster.shared.Conflict;
import io.muster.shared.Stale;
import io.muster.shared.mysql.MysqlRequests;
import io.muster.tag.Category;
import io.muster.tag.FieldChange;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagDiff;
import io.muster.tag.TagRevision;
import io.muster.tag.TagStore;
import io.muster.tag.TagVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Tags with all their versions. */
@ApplicationScoped
class MysqlTagStore implements TagStore {
    private final CatalogueChange changes;
    private final MysqlRequests mysql;
    private final StatelessSession session;
    private final InstantSource clock;

    MysqlTagStore(CatalogueChange changes, MysqlRequests mysql, StatelessSession session, InstantSource clock) {
        this.changes = changes;
        this.mysql = mysql;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void save(List<Category> categories, List<TagEdit> edits, Runnable lastLook) {
        changes.make((session, revision) -> {
            lastLook.run();
            CategoryRows tree = new CategoryRows(session);
            categories.forEach(tree::name);
            for (TagEdit edit : edits) {
                save(edit, session, revision);
                if (edit.after() != null) {
                    tree.ensure(edit.after().category());
                }
            }
        });
    }

    @Override
    public List<TagRevision> revisions(TagCode code) {
        return reading(() -> session
                .createSelectionQuery("from VersionRow where tag = :tag order by version desc", VersionRow.class)
                .setParameter("tag", code.value())
                .list()
                .stream()
                .map(VersionRow::revision)
                .toList());
    }

    @Override
    public Optional<TagVersion> version(TagCode code, int version) {
        return reading(() -> {
            @Nullable VersionRow row = session.get(VersionRow.class, new VersionRow.Key(code.value(), version));
            return row == null
                    ? Optional.empty()
                    : Optional.of(new TagVersion(
                            row.revision(), row.tag(new DictionaryRows(session).of(code.value(), version))));
        });
    }

    private <T> T reading(Supplier<T> read) {
        return mysql.ask(() -> QuarkusTransaction.requiringNew().call(read::get));
    }

    private void save(TagEdit edit, StatelessSession session, long revision) {
        String code = edit.code().value();
        @Nullable TagRow row = session.get(TagRow.class, code);
        check(edit, row);
        @Nullable Tag before = edit.before();
        @Nullable Tag after = edit.after();
        if (after == null) {
            session.createMutationQuery("delete from TagRow where code = :code")
                    .setParameter("code", code)
                    .executeUpdate();
            return;
        }
        TagRow saved = TagRow.of(code, after.version(), revision, revision);
        List<FieldChange> diff = List.of();
        if (before == null) {
            session.insert(saved);
        } else {
            session.update(saved);
            diff = TagDiff.between(before, after);
        }
        session.insert(VersionRow.of(after, diff, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        new DictionaryRows(session).write(before, after, revision);
    }

    private static void check(TagEdit edit, @Nullable TagRow row) {
        @Nullable Tag before = edit.before();
        if (before == null && row != null) {
            throw new Conflict(
                    "there is a tag " + edit.code() + " already",
                    List.of(edit.code().value()));
        }
        if (before != null && (row == null || row.version != before.version())) {
            throw new Stale(row == null ? 0 : row.version);
        }
    }
}
