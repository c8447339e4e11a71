package io.muster.tag.mysql;

import io.muster.shared.mysql.MysqlRequests;
import io.muster.tag.Category;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEdit;
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
            new TagEditRows(session, revision, clock.instant().truncatedTo(ChronoUnit.MICROS)).write(edits);
            edits.forEach(edit -> ensureCategory(tree, edit));
        });
    }

    private static void ensureCategory(CategoryRows tree, TagEdit edit) {
        switch (edit) {
            case TagEdit.Definition(Tag after) -> tree.ensure(after.category());
            case TagEdit.Revision(Tag _, Tag after) -> tree.ensure(after.category());
            case TagEdit.Deletion _ -> {}
        }
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
}
