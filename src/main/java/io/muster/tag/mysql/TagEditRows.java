package io.muster.tag.mysql;

import io.muster.shared.Conflict;
import io.muster.shared.Stale;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagDiff;
import io.muster.tag.TagEdit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Writes the edits of one change of the catalogue; new tags all together, since a catalogue brings thousands. */
final class TagEditRows {
    private final StatelessSession session;
    private final DictionaryRows dictionaries;
    private final long revision;
    private final Instant at;

    TagEditRows(StatelessSession session, long revision, Instant at) {
        this.session = session;
        this.dictionaries = new DictionaryRows(session);
        this.revision = revision;
        this.at = at;
    }

    /**
     * Writes them.
     *
     * @throws Stale if a tag is not any more what an edit begins with
     * @throws Conflict if a new tag is there already
     */
    void write(List<TagEdit> edits) {
        Map<String, TagRow> rows = rows(edits);
        List<Tag> begun = new ArrayList<>();
        for (TagEdit edit : edits) {
            @Nullable TagRow row = rows.get(edit.code().value());
            switch (edit) {
                case TagEdit.Definition(Tag after) -> {
                    checkMissing(after.code(), row);
                    begun.add(after);
                }
                case TagEdit.Revision(Tag before, Tag after) -> {
                    checkSame(before, row);
                    change(before, after);
                }
                case TagEdit.Deletion(Tag before) -> {
                    checkSame(before, row);
                    delete(before.code());
                }
            }
        }
        begin(begun);
    }

    private Map<String, TagRow> rows(List<TagEdit> edits) {
        Map<String, TagRow> rows = HashMap.newHashMap(edits.size());
        List<String> codes = edits.stream().map(edit -> edit.code().value()).toList();
        for (@Nullable TagRow row : session.getMultiple(TagRow.class, codes)) {
            if (row != null) {
                rows.put(row.code, row);
            }
        }
        return rows;
    }

    private static void checkMissing(TagCode code, @Nullable TagRow row) {
        if (row != null) {
            throw new Conflict("there is a tag " + code + " already", List.of(code.value()));
        }
    }

    private static void checkSame(Tag before, @Nullable TagRow row) {
        if (row == null || row.version != before.version()) {
            throw new Stale(row == null ? 0 : row.version);
        }
    }

    private void delete(TagCode code) {
        session.createMutationQuery("delete from TagRow where code = :code")
                .setParameter("code", code.value())
                .executeUpdate();
    }

    private void change(Tag before, Tag after) {
        session.update(TagRow.of(after.code().value(), after.version(), revision, revision));
        session.insert(VersionRow.of(after, TagDiff.between(before, after), at));
        dictionaries.change(before, after, revision);
    }

    private void begin(List<Tag> tags) {
        session.insertMultiple(tags.stream()
                .map(tag -> TagRow.of(tag.code().value(), tag.version(), revision, revision))
                .toList());
        session.insertMultiple(
                tags.stream().map(tag -> VersionRow.of(tag, List.of(), at)).toList());
        dictionaries.begin(tags, revision);
    }
}
